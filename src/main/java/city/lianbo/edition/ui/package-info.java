/// The screen of a push: the day's items of an account, the campaign's and the department's own.
@NullMarked
package city.lianbo.edition.ui;

import org.jspecify.annotations.NullMarked;
