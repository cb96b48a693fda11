@NullMarked
package city.lianbo.adaptation.ui;

import org.jspecify.annotations.NullMarked;
