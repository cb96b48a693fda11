/// How soon after its instant a wave has left and been answered, with the real desk, a simulator
/// and two plain clients as processes of their own.
@NullMarked
package city.lianbo.bench.fire;

import org.jspecify.annotations.NullMarked;
