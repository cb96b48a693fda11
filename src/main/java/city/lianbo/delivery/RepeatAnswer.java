package city.lianbo.delivery;

import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.SendAnswer;
import java.util.OptionalLong;

/// What an answer to a *repeated* call proves: only an acceptance settles anything. Any refusal may
/// be caused by our own first call, which used the quota or used up the draft. That a repeat never
/// left says nothing of the first call; it matters where only one repeat is allowed.
final class RepeatAnswer {

    private RepeatAnswer() {}

    static DeliveryEvent meaning(SendAnswer answer) {
        return switch (answer) {
            case SendAnswer.Accepted(var msgId, var msgDataId) ->
                    new DeliveryEvent.Accepted(msgId, msgDataId, false);
            case SendAnswer.AlreadyAccepted(var msgId) -> already(msgId);
            case SendAnswer.Refused(var problem) ->
                    new DeliveryEvent.AnswerLost(problem.code(), problem.text());
            case SendAnswer.NotSent(var cause) -> new DeliveryEvent.AnswerLost(0, cause);
            case SendAnswer.NoAnswer(var cause) -> new DeliveryEvent.AnswerLost(0, cause);
        };
    }

    static DeliveryEvent meaning(PublishAnswer answer) {
        return switch (answer) {
            case PublishAnswer.Accepted(var publishId, var msgDataId) ->
                    new DeliveryEvent.Submitted(publishId, msgDataId);
            case PublishAnswer.Refused(var problem) ->
                    new DeliveryEvent.AnswerLost(problem.code(), problem.text());
            case PublishAnswer.NotSent(var cause) -> new DeliveryEvent.NeverLeft(cause);
            case PublishAnswer.NoAnswer(var cause) -> new DeliveryEvent.AnswerLost(0, cause);
        };
    }

    static DeliveryEvent already(long msgId) {
        return new DeliveryEvent.Accepted(msgId, OptionalLong.empty(), true);
    }
}
