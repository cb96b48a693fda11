@NullMarked
package city.lianbo.article;

import org.jspecify.annotations.NullMarked;
