@NullMarked
package city.lianbo.edition.ui;

import org.jspecify.annotations.NullMarked;
