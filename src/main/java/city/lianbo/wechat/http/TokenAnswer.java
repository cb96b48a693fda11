package city.lianbo.wechat.http;

import city.lianbo.wechat.WeChatProblem;
import java.time.Instant;

/// What came of asking for a token.
sealed interface TokenAnswer {

    /// @param generation grows with every token stored for the account
    record Held(String token, long generation, Instant validUntil) implements TokenAnswer {

        @Override
        public String toString() {
            return "token of generation " + generation + " until " + validUntil;
        }
    }

    /// WeChat refused to give one.
    record Denied(WeChatProblem problem) implements TokenAnswer {}

    /// Nobody could be asked.
    record Unreachable(String cause) implements TokenAnswer {}

    /// WeChat keeps giving out the token that it refuses, and force may not be used now.
    record Spent() implements TokenAnswer {}
}
