package city.lianbo.campaign;

import java.time.Instant;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Campaigns that may leave on blackout days and in quiet hours, each for a reason that a named
/// person gave: a typhoon does not keep office hours.
@Service
@Transactional
public class Urgency {

    private final UrgencyRows rows;
    private final CampaignStore store;
    private final TimeRuleRows rules;
    private final Scribe scribe;

    Urgency(UrgencyRows rows, CampaignStore store, TimeRuleRows rules, Scribe scribe) {
        this.rows = rows;
        this.store = store;
        this.rules = rules;
        this.scribe = scribe;
    }

    /// Refuses no reason, or more than 200 characters ([UrgentReasonMissing]), and a campaign that
    /// is scheduled ([CampaignNotDraft]).
    @PreAuthorize("hasRole('COORDINATOR')")
    public void declare(CampaignId campaign, String reason) {
        draft(campaign);
        var why = reason.strip();
        if (why.isEmpty() || why.length() > TimeRules.LONGEST_REASON) {
            throw new UrgentReasonMissing();
        }
        rows.keep(campaign, Optional.of(why), scribe.now());
        scribe.note(new CampaignDeclaredUrgent(campaign, why));
    }

    @PreAuthorize("hasRole('COORDINATOR')")
    public void takeBack(CampaignId campaign) {
        draft(campaign);
        if (rows.reason(campaign).isPresent()) {
            rows.keep(campaign, Optional.empty(), scribe.now());
            scribe.note(new CampaignUrgencyTakenBack(campaign));
        }
    }

    /// Why it is urgent; empty where it is not.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<String> reason(CampaignId campaign) {
        return rows.reason(campaign);
    }

    /// What keeps the campaign's waves from leaving when they are planned to, the earliest first; for
    /// a wave that waits for another one, at the time it is expected. Empty for urgent campaigns.
    @Transactional(readOnly = true)
    public Optional<TimeObstacle> obstacle(CampaignSheet sheet) {
        if (rows.reason(sheet.id()).isPresent()) {
            return Optional.empty();
        }
        var standing = rules.standing();
        return sheet.waves().stream()
                .map(CampaignSheet.WaveSheet::departsAt)
                .sorted()
                .flatMap(at -> standing.obstacle(at).stream())
                .findFirst();
    }

    /// What keeps a campaign's wave from leaving at that instant; for jobs too. Empty where it is urgent.
    @Transactional(readOnly = true)
    Optional<TimeObstacle> obstacle(CampaignId campaign, Instant at) {
        return rows.reason(campaign).isPresent() ? Optional.empty() : rules.standing().obstacle(at);
    }

    private void draft(CampaignId campaign) {
        store.findById(campaign.value())
                .orElseThrow(() -> new CampaignUnknown(campaign.toString()))
                .onlyDraft();
    }
}
