/// An append-only, hash-chained account of every `DomainEvent`: who did what to what, when.
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"platform", "shell", "identity", "alarm"})
@NullMarked
package city.lianbo.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
