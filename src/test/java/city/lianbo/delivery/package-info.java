@NullMarked
package city.lianbo.delivery;

import org.jspecify.annotations.NullMarked;
