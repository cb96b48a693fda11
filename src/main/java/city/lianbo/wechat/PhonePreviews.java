package city.lianbo.wechat;

import city.lianbo.platform.AccountId;

/// Shows a draft on a tester's own phone; 100 times a day for an account. See [WeChat] for how
/// calls behave.
public interface PhonePreviews {

    /// The draft stays as it is, and no mass send is used up.
    Answer<Done> preview(AccountId account, PreviewOrder order);
}
