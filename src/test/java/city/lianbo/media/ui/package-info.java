@NullMarked
package city.lianbo.media.ui;

import org.jspecify.annotations.NullMarked;
