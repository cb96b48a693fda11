@NullMarked
package city.lianbo.desk;

import org.jspecify.annotations.NullMarked;
