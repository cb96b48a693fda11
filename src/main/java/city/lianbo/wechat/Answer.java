package city.lianbo.wechat;

import java.util.function.Function;

/// What came of a call that is not a mass send.
public sealed interface Answer<T> {

    /// WeChat did it, or told it.
    record Got<T>(T value) implements Answer<T> {}

    /// WeChat did not do it, or nobody knows.
    sealed interface Failed<T> extends Answer<T> {}

    /// WeChat said no.
    record Refused<T>(WeChatProblem problem) implements Failed<T> {}

    /// The call certainly never reached WeChat: connection refused, name not found, TLS handshake
    /// failed, or no token could be had. Where WeChat refused the token for a reason that a person
    /// must mend (AppSecret, address list, frozen account), that is told as [Refused] instead.
    record NotSent<T>(String cause) implements Failed<T> {}

    /// The call may have been carried out: time-out, connection lost, broken answer, or −1 on a
    /// write.
    record NoAnswer<T>(String cause) implements Failed<T> {}

    /// The same answer about what the value stands for.
    default <R> Answer<R> map(Function<? super T, ? extends R> meaning) {
        return switch (this) {
            case Got<T>(var value) -> new Got<>(meaning.apply(value));
            case Refused<T>(var problem) -> new Refused<>(problem);
            case NotSent<T>(var cause) -> new NotSent<>(cause);
            case NoAnswer<T>(var cause) -> new NoAnswer<>(cause);
        };
    }
}
