package city.lianbo.wechat;

/// What came of a call that is not a mass send.
public sealed interface Answer<T> {

    /// WeChat did it, or told it.
    record Got<T>(T value) implements Answer<T> {}

    /// WeChat said no.
    record Refused<T>(WeChatProblem problem) implements Answer<T> {}

    /// The call certainly never reached WeChat: connection refused, name not found, TLS handshake
    /// failed, or no token could be had. Where WeChat refused the token for a reason that a person
    /// must mend (AppSecret, address list, frozen account), that is told as [Refused] instead.
    record NotSent<T>(String cause) implements Answer<T> {}

    /// The call may have been carried out: time-out, connection lost, broken answer, or −1 on a
    /// write.
    record NoAnswer<T>(String cause) implements Answer<T> {}
}
