/// Who people are, their department, their roles, how they sign in; and the security of every
/// request to the desk.
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"platform", "shell"})
@NullMarked
package city.lianbo.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
