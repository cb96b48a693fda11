@NullMarked
package city.lianbo.shell;

import org.jspecify.annotations.NullMarked;
