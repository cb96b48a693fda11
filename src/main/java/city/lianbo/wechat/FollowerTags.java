package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.util.List;

/// Asks WeChat for an account's tags. See [WeChat] for how calls behave.
public interface FollowerTags {

    /// Tags that a mass send may go to; the black list is none.
    Answer<List<FollowerTag>> tagsOf(AccountId account);
}
