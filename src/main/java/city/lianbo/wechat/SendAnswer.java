package city.lianbo.wechat;

import java.util.OptionalLong;

/// What came of one mass-send call. Sealed, and switched without `default`: an answer nobody
/// thought of must not compile.
public sealed interface SendAnswer {

    /// Code 0: WeChat has the job. `msgDataId` is told only here, never again.
    record Accepted(long msgId, OptionalLong msgDataId) implements SendAnswer {}

    /// Code 45065: a job with the same `clientmsgid` exists.
    record AlreadyAccepted(long msgId) implements SendAnswer {}

    /// Any other code, −1 included: what it means depends on whether the call was the first. A
    /// refusal of the token that only a person can lift (policy REFRESH, CONFIGURATION or ACCOUNT)
    /// comes here too; every other one is [NotSent].
    record Refused(WeChatProblem problem) implements SendAnswer {}

    /// Certainly never reached WeChat.
    record NotSent(String cause) implements SendAnswer {}

    /// May have been carried out.
    record NoAnswer(String cause) implements SendAnswer {}
}
