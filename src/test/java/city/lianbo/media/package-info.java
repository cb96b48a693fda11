@NullMarked
package city.lianbo.media;

import org.jspecify.annotations.NullMarked;
