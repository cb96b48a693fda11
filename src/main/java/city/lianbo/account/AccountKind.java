package city.lianbo.account;

/// What WeChat calls the account, and thereby how often it may push.
public enum AccountKind {
    /// 公众号 (formerly 订阅号): one mass send per Beijing day.
    SUBSCRIPTION,
    /// 服务号: four mass sends per Beijing month.
    SERVICE
}
