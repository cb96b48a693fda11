@NullMarked
package city.lianbo.desk.ui;

import org.jspecify.annotations.NullMarked;
