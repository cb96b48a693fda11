/// Repeats the module's own annotation: this package stands before it on the test class path.
@NamedInterface("ui")
@NullMarked
package city.lianbo.account.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
