/// The screens of a campaign: the list, the plan, and the live board. Other screens move planned waves
/// through [WaveMoving].
@NamedInterface("ui")
@NullMarked
package city.lianbo.campaign.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
