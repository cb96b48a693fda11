@NullMarked
package city.lianbo.audit.ui;

import org.jspecify.annotations.NullMarked;
