@NullMarked
package city.lianbo.account;

import org.jspecify.annotations.NullMarked;
