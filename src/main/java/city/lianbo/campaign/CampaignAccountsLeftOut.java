package city.lianbo.campaign;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import java.util.List;

/// Accounts were taken out of a plan because their department let its deadline pass.
public record CampaignAccountsLeftOut(CampaignId campaign, List<AccountId> accounts)
        implements DomainEvent {

    public CampaignAccountsLeftOut {
        accounts = List.copyOf(accounts);
    }

    @Override
    public String subjectType() {
        return "campaign";
    }

    @Override
    public String subjectId() {
        return campaign.toString();
    }
}
