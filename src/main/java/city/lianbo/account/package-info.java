/// Official accounts: whose they are, of which kind, what they may, their quota, their secrets and
/// whether WeChat lets the desk in.
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"platform", "shell", "identity", "wechat", "alarm"})
@NullMarked
package city.lianbo.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
