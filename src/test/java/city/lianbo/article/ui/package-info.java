@NullMarked
package city.lianbo.article.ui;

import org.jspecify.annotations.NullMarked;
