@NullMarked
package city.lianbo.simulator;

import org.jspecify.annotations.NullMarked;
