@NullMarked
package city.lianbo.adaptation;

import org.jspecify.annotations.NullMarked;
