/// Screens for writing: the list of articles and the editor.
@NullMarked
package city.lianbo.article.ui;

import org.jspecify.annotations.NullMarked;
