@NullMarked
package city.lianbo;

import org.jspecify.annotations.NullMarked;
