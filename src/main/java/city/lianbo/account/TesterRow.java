package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Tester;

/// A phone on which previews of an account's articles may appear.
///
/// @param label whose phone it is, by role
public record TesterRow(TesterId id, AccountId account, String label, Tester tester) {}
