/// Official accounts: whose they are, of which kind, what they may, their quota, their secrets,
/// whether WeChat lets the desk in, how their articles look and what they are for.
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {
            "platform",
            "shell",
            "identity",
            "wechat",
            "alarm",
            "document",
            "media",
            "media::ui"
        })
@NullMarked
package city.lianbo.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
