@NullMarked
package city.lianbo.review;

import org.jspecify.annotations.NullMarked;
