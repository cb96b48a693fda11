package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/// Whether WeChat's callbacks reach the desk.
public interface CallbackProofs {

    /// When WeChat was last heard for these accounts, with a signature that was believed: its check
    /// of the address, or a push of any kind. Accounts for which it never was are left out.
    Map<AccountId, Instant> lastHeard(Collection<AccountId> accounts);
}
