package city.lianbo.campaign.ui;

import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.WaveId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.server.Command;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/// Puts planned waves on other days from any screen: asks, with all that changes, before anything
/// does, and says why where it can't be done.
@Service
public class WaveMoving {

    private final Campaigns campaigns;
    private final MoveDialog.Parts parts;

    WaveMoving(Campaigns campaigns, MoveDialog.Parts parts) {
        this.campaigns = campaigns;
        this.parts = parts;
    }

    /// @param where the component in whose language it is said
    /// @param done once it was moved
    public void ask(
            Component where, CampaignId campaign, WaveId wave, LocalDate day, Command done) {
        campaigns.find(campaign).ifPresent(sheet -> ask(where, sheet, wave, day, done));
    }

    private void ask(
            Component where, CampaignSheet sheet, WaveId wave, LocalDate day, Command done) {
        if (!campaigns.mayPlan(sheet.id())) {
            Notices.warn(where.getTranslation("campaign.move.not-yours", sheet.title()));
            return;
        }
        try {
            parts.rescheduling().requireMovable(sheet);
            if (!Beijing.day(sheet.wave(wave).departsAt()).equals(day)) {
                var postponed = parts.rescheduling().toDay(sheet, wave, day);
                MoveDialog.ask(parts, sheet, postponed, done, () -> {});
            }
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, where));
        }
    }
}
