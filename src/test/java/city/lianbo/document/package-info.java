@NullMarked
package city.lianbo.document;

import org.jspecify.annotations.NullMarked;
