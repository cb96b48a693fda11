/// Pages of the frame itself: what is shown when there is nothing to show, and the page of all
/// states.
@NullMarked
package city.lianbo.shell.ui;

import org.jspecify.annotations.NullMarked;
