/// The screens of the registry; for other modules' screens, what an account is for in two lines.
@NamedInterface("ui")
@NullMarked
package city.lianbo.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
