package city.lianbo.account;

import city.lianbo.wechat.WeChatProblem;

/// What came of testing an account's connection to WeChat, by what is to be done about it.
public sealed interface ConnectionReport {

    /// WeChat let us in and told the number of followers.
    record Works(long followers) implements ConnectionReport {}

    /// No AppSecret is kept, so nothing was tried.
    record SecretMissing() implements ConnectionReport {}

    record WrongSecret() implements ConnectionReport {}

    record WrongAppId() implements ConnectionReport {}

    /// The desk's address is not in the account's list of allowed addresses (IP 白名单).
    ///
    /// @param address as WeChat saw it; empty where WeChat did not say
    record AddressNotListed(String address) implements ConnectionReport {}

    /// The account is not verified, or did not grant the right: it can't send by API.
    record NotVerified() implements ConnectionReport {}

    /// WeChat does not let this account use tokens.
    record TokenForbidden() implements ConnectionReport {}

    record AccountFrozen() implements ConnectionReport {}

    /// The AppSecret was frozen in WeChat's console.
    record SecretFrozen() implements ConnectionReport {}

    /// The account's administrator must confirm this address, or refused it.
    record AwaitsAdministrator(WeChatProblem problem) implements ConnectionReport {}

    /// No answer came from WeChat.
    record Unreachable(String cause) implements ConnectionReport {}

    /// Any other no.
    record Refused(WeChatProblem problem) implements ConnectionReport {}
}
