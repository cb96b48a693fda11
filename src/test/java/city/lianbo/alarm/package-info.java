@NullMarked
package city.lianbo.alarm;

import org.jspecify.annotations.NullMarked;
