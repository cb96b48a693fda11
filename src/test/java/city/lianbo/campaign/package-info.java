@NullMarked
package city.lianbo.campaign;

import org.jspecify.annotations.NullMarked;
