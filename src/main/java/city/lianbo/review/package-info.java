/// Approval of a seal by several people, none of its contributors (who are passed in); the route
/// is data. Knows nothing of what it approves.
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {"platform", "shell"})
@NullMarked
package city.lianbo.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
