/// Speaks WeChat's HTTP API to anyone who calls; strict, inspectable, misbehaves on request.
/// Uses no other module, not even `platform`: shared code would share mistakes.
@ApplicationModule(
        displayName = "Simulator",
        allowedDependencies = {})
@NullMarked
package city.lianbo.simulator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
