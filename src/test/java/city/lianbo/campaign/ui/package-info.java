@NullMarked
package city.lianbo.campaign.ui;

import org.jspecify.annotations.NullMarked;
