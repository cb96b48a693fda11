/// Tests that start the desk and the simulator as processes of their own, speak HTTP with them, and
/// kill them.
@NullMarked
package city.lianbo.process;

import org.jspecify.annotations.NullMarked;
