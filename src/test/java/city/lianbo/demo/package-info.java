@NullMarked
package city.lianbo.demo;

import org.jspecify.annotations.NullMarked;
