@NamedInterface("ui")
@NullMarked
package city.lianbo.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
