/// Rings a named tick at an instant or at an interval, once per cluster as far as that can be.
/// Quartz lives only here.
@ApplicationModule(displayName = "Alarm", allowedDependencies = "platform")
@NullMarked
package city.lianbo.alarm;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
