package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// What the steps before T work with, and how they write down what stands in their way.
record Preparation(
        DeliveryStore store,
        WeChat weChat,
        Manifest manifest,
        InstantSource clock,
        DeliverySettings settings) {

    /// Writes down what came of a step, and answers the delivery's state afterwards.
    ///
    /// @param patience how long a sweep lets the row rest
    DeliveryState record(Delivery delivery, DeliveryEvent event, Duration patience) {
        var now = clock.instant();
        return store.record(List.of(Note.of(delivery, event, now, now.plus(patience)))).getFirst();
    }

    /// How long a step rests after an event: what could not be done is tried again later.
    Duration patience(DeliveryEvent event) {
        return event instanceof DeliveryEvent.HeldUp ? settings.retryGap() : Duration.ZERO;
    }

    /// What an answer means that brought nothing.
    ///
    /// @param refusedKey says what WeChat did not do
    static DeliveryEvent obstacle(Answer.Failed<?> answer, String refusedKey) {
        return switch (answer) {
            case Answer.Refused<?>(var problem) ->
                    new DeliveryEvent.HeldUp(refusedKey, problem.code(), problem.text());
            case Answer.NotSent<?>(var cause) -> unreachable(cause);
            case Answer.NoAnswer<?>(var cause) -> unreachable(cause);
        };
    }

    private static DeliveryEvent unreachable(String cause) {
        return new DeliveryEvent.HeldUp("delivery.held.unreachable", 0, cause);
    }
}
