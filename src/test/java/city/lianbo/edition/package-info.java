@NullMarked
package city.lianbo.edition;

import org.jspecify.annotations.NullMarked;
