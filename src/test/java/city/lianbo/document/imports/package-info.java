@NamedInterface("imports")
@NullMarked
package city.lianbo.document.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
