@NullMarked
package city.lianbo.platform;

import org.jspecify.annotations.NullMarked;
