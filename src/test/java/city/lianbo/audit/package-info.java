@NullMarked
package city.lianbo.audit;

import org.jspecify.annotations.NullMarked;
