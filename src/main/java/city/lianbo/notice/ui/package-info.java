/// The bell over every screen, and the list of notices for other screens to show.
@NamedInterface("ui")
@NullMarked
package city.lianbo.notice.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
