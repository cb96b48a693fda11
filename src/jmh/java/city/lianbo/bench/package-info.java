/// Measures what has to be fast; `./lianbo bench` runs one measurement by its name and prints its
/// figures as one line of JSON. No part of the desk.
@NullMarked
package city.lianbo.bench;

import org.jspecify.annotations.NullMarked;
