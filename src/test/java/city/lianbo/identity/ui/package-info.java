@NullMarked
package city.lianbo.identity.ui;

import org.jspecify.annotations.NullMarked;
