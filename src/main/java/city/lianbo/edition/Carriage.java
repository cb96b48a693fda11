package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.Set;

/// What carries editions to WeChat, as far as a freeze must know it; implemented above.
public interface Carriage {

    /// Whether a new freeze still reaches what leaves: nothing of the edition is armed or has left.
    /// What it answers holds until the end of the transaction.
    boolean canStillChange(EditionId edition);

    /// From here only these bytes may leave; a draft that was placed of others is placed anew.
    void frozenAnew(EditionId edition, Fingerprint seal);

    /// The drafts that the desk itself placed for an account.
    Set<String> draftsOf(AccountId account);
}
