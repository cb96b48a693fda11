/// The simulator's door: HTTP server, WeChat's commands one class each, remote control, phone, and
/// the poster of callbacks. The world behind it knows nothing of HTTP.
@NullMarked
package city.lianbo.simulator.http;

import org.jspecify.annotations.NullMarked;
