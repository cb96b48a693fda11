package city.lianbo.wechat;

/// Who is shown a preview: one person, never an audience.
public sealed interface Tester {

    /// A follower of the account.
    record OpenId(String openId) implements Tester {}

    /// The WeChat name (微信号) of a person who follows the account.
    record WeChatName(String name) implements Tester {}
}
