@NamedInterface("ui")
@NullMarked
package city.lianbo.campaign.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
