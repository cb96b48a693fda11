/// The few types everybody speaks: ids, actors, roles, facts, fingerprints, Beijing time.
@ApplicationModule(
        displayName = "Platform",
        allowedDependencies = {})
@NullMarked
package city.lianbo.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
