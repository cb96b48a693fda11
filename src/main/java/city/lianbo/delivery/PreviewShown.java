package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// A sealed push was shown on a tester's phone, or tried to be. It reached no follower.
///
/// @param outcome `Shown`, `Refused` or `Unknown`
public record PreviewShown(
        AccountId account, Fingerprint editionSeal, String tester, String outcome)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "account";
    }

    @Override
    public String subjectId() {
        return account.toString();
    }
}
