/// Lianbo 联播; each package below is one module.
@NullMarked
package city.lianbo;

import org.jspecify.annotations.NullMarked;
