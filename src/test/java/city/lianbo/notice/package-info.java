@NullMarked
package city.lianbo.notice;

import org.jspecify.annotations.NullMarked;
