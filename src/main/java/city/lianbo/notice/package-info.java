/// Tells people what waits for them: in the desk, by e-mail, as a metric; with a link to the place.
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"platform", "shell", "identity", "alarm"})
@NullMarked
package city.lianbo.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
