@NullMarked
package city.lianbo.review.ui;

import org.jspecify.annotations.NullMarked;
