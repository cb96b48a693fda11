/// Choosing pictures, for the screens of other modules.
@NamedInterface("ui")
@NullMarked
package city.lianbo.media.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
