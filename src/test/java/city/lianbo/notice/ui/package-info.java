@NamedInterface("ui")
@NullMarked
package city.lianbo.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
