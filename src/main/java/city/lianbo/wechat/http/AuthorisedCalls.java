package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.http.TokenAnswer.Held;
import java.util.Set;

/// Calls in the name of an account. A call that WeChat refused for its token (40001, 40014, 42001)
/// is made once more with another token. That is no repetition in the sense of the exactly-once
/// protocol: WeChat looks at the token before it looks at anything else, so the first call was
/// certainly not carried out. Hence it holds for mass sends too, and for these three codes only.
final class AuthorisedCalls {

    private static final Set<Integer> TOKEN_REFUSED = Set.of(40001, 40014, 42001);

    private final Transport transport;
    private final TokenKeeper tokens;

    AuthorisedCalls(Transport transport, TokenKeeper tokens) {
        this.transport = transport;
        this.tokens = tokens;
    }

    Reply make(AccountId account, Call call) {
        var deadline = Deadline.in(call.timeout());
        return switch (tokens.current(account, deadline)) {
            case Held held -> make(account, call, held, deadline);
            case TokenAnswer.Denied(var problem) -> new Reply.NoToken(problem);
            case TokenAnswer.Unreachable(var cause) -> new Reply.NotSent("no token: " + cause);
            case TokenAnswer.Spent() ->
                    new Reply.NotSent("no token: WeChat refuses the one it gives");
        };
    }

    private Reply make(AccountId account, Call call, Held held, Deadline deadline) {
        var reply = transport.exchange(call.with(held.token()), deadline);
        if (!(reply instanceof Reply.Said said && TOKEN_REFUSED.contains(said.code()))) {
            return reply;
        }
        return switch (tokens.instead(account, held, deadline)) {
            case Held other -> transport.exchange(call.with(other.token()), deadline);
            case TokenAnswer.Denied(var problem) -> new Reply.NoToken(problem);
            case TokenAnswer.Unreachable(var cause) -> new Reply.NotSent("no new token: " + cause);
            case TokenAnswer.Spent() -> reply;
        };
    }
}
