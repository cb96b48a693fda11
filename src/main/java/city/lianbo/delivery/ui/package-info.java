/// How a delivery's state looks, the same on every screen.
@NamedInterface("ui")
@NullMarked
package city.lianbo.delivery.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
