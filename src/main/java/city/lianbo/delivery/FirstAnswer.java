package city.lianbo.delivery;

import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.WeChatCode;
import city.lianbo.wechat.WeChatProblem;
import java.util.function.BooleanSupplier;

/// What an answer to the *first* call under a key proves. A refusal is a proven no, except where the
/// code does not say whether WeChat did it: −1, a code nobody knows, a key said to be in use or used
/// up already without a number, and, for an account whose administrator confirms by phone, the codes
/// with which WeChat may announce just that.
final class FirstAnswer {

    private static final int NO_QUOTA = 45028;
    private static final int KEY_IN_USE = 45066;

    private FirstAnswer() {}

    static DeliveryEvent meaning(SendAnswer answer, BooleanSupplier phoneProtected) {
        return switch (answer) {
            case SendAnswer.Accepted(var msgId, var msgDataId) ->
                    new DeliveryEvent.Accepted(msgId, msgDataId, false);
            case SendAnswer.AlreadyAccepted(var msgId) -> RepeatAnswer.already(msgId);
            case SendAnswer.Refused(var problem) ->
                    provesNothing(problem, phoneProtected)
                            ? new DeliveryEvent.AnswerLost(problem.code(), problem.text())
                            : new DeliveryEvent.Refused(problem.code(), problem.text());
            case SendAnswer.NotSent(var cause) -> new DeliveryEvent.NeverLeft(cause);
            case SendAnswer.NoAnswer(var cause) -> new DeliveryEvent.AnswerLost(0, cause);
        };
    }

    /// A publication knows neither key nor phone.
    static DeliveryEvent meaning(PublishAnswer answer) {
        return switch (answer) {
            case PublishAnswer.Accepted(var publishId, var msgDataId) ->
                    new DeliveryEvent.Submitted(publishId, msgDataId);
            case PublishAnswer.Refused(var problem) ->
                    provesNothing(problem)
                            ? new DeliveryEvent.AnswerLost(problem.code(), problem.text())
                            : new DeliveryEvent.Refused(problem.code(), problem.text());
            case PublishAnswer.NotSent(var cause) -> new DeliveryEvent.NeverLeft(cause);
            case PublishAnswer.NoAnswer(var cause) -> new DeliveryEvent.AnswerLost(0, cause);
        };
    }

    private static boolean provesNothing(WeChatProblem problem) {
        return problem.meaning().policy() == WeChatCode.Policy.RECONCILE
                || problem.meaning() == WeChatCode.UNKNOWN
                || problem.meaning().policy() == WeChatCode.Policy.DUPLICATE;
    }

    private static boolean provesNothing(WeChatProblem problem, BooleanSupplier phoneProtected) {
        return provesNothing(problem)
                || problem.code() == KEY_IN_USE
                || (mayAnnouncePhone(problem.code()) && phoneProtected.getAsBoolean());
    }

    private static boolean mayAnnouncePhone(int code) {
        return code == NO_QUOTA || (code >= 89500 && code <= 89599);
    }
}
