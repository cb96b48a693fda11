/// The port to WeChat in our words, its HTTP adapter, its callbacks and their cryptography.
/// Declares what it needs of an account ([Credentials]); `account` implements it.
@ApplicationModule(
        displayName = "WeChat",
        allowedDependencies = {"platform"})
@NullMarked
package city.lianbo.wechat;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
