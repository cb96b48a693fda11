@NullMarked
package city.lianbo.account.ui;

import org.jspecify.annotations.NullMarked;
