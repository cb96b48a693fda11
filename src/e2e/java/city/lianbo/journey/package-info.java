/// What people do with the desk, done in a real browser.
@NullMarked
package city.lianbo.journey;

import org.jspecify.annotations.NullMarked;
