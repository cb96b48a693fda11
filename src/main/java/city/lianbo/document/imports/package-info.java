/// Files that people bring along, read into blocks: Word, Markdown, HTML, a saved WeChat article.
/// A file is a stranger's: everything is bounded before it is trusted, and nothing is ever fetched.
@NamedInterface("imports")
@NullMarked
package city.lianbo.document.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
