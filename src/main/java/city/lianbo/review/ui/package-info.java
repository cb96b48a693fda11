/// The reviewer's screens; others offer what belongs beside a text ([SealTool]).
@NamedInterface("ui")
@NullMarked
package city.lianbo.review.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
