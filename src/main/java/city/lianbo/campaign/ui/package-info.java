/// The screens of a campaign: the list, the plan, and the live board.
@NullMarked
package city.lianbo.campaign.ui;

import org.jspecify.annotations.NullMarked;
