@NullMarked
package city.lianbo.identity;

import org.jspecify.annotations.NullMarked;
