package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.RecallRows.Recall;
import city.lianbo.delivery.RecallRows.Target;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.PublishProgress;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatCode;
import city.lianbo.wechat.WeChatProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionOperations;

/// Deletes at WeChat what people asked for, each request by itself. Deleting twice deletes nothing
/// else, so a call whose answer was lost may be made again; before that WeChat is asked whether the
/// push is gone already, and a refusal of a repeat is believed only where it is not.
final class Recaller {

    private static final int BATCH = 200;

    /// 40059 comes shortly after a send for a `msg_id` that is good.
    private static final Duration STILL_UNKNOWN = Duration.ofMinutes(30);

    /// After this a person is told instead.
    private static final Duration LIMIT = Duration.ofHours(1);

    private final RecallRows recalls;
    private final DeliveryStore store;
    private final WeChat weChat;
    private final ToIntFunction<Delivery> items;
    private final Consumer<RecallEnded> facts;
    private final TransactionOperations transactions;
    private final Surroundings surroundings;

    /// @param items how many items the delivery's push holds
    /// @param facts hears of ends inside their transaction
    Recaller(
            RecallRows recalls,
            DeliveryStore store,
            WeChat weChat,
            ToIntFunction<Delivery> items,
            Consumer<RecallEnded> facts,
            TransactionOperations transactions,
            Surroundings surroundings) {
        this.transactions = transactions;
        this.recalls = recalls;
        this.store = store;
        this.weChat = weChat;
        this.items = items;
        this.facts = facts;
        this.surroundings = surroundings;
    }

    void sweep() {
        surroundings.tasks().each(recalls.due(now(), BATCH), this::work);
    }

    private void work(Recall recall) {
        var now = now();
        if (!recalls.take(recall, now, now.plus(surroundings.settings().answerOverdue()))) {
            return;
        }
        if (recall.answerLost() && isGone(recall)) {
            done(recall);
            return;
        }
        switch (delete(recall)) {
            case Answer.Got<Done> _ -> done(recall);
            case Answer.Refused<Done>(var problem) -> refused(recall, problem);
            case Answer.NotSent<Done>(var cause) -> again(recall, recall.answerLost(), 0, cause);
            case Answer.NoAnswer<Done>(var cause) -> again(recall, true, 0, cause);
        }
    }

    private Answer<Done> delete(Recall recall) {
        return switch (recall.target()) {
            case Target.Push(long msgId) ->
                    weChat.recall(recall.account(), msgId, recall.position());
            case Target.Publication(var article, _) ->
                    weChat.deletePublication(recall.account(), article, recall.position());
        };
    }

    /// Only of a whole push or publication does WeChat say that it is gone.
    private boolean isGone(Recall recall) {
        return recall.position() == 0
                && switch (recall.target()) {
                    case Target.Push(long msgId) ->
                            weChat.askSend(recall.account(), msgId)
                                    instanceof Answer.Got<SendProgress>(SendProgress.Deleted _);
                    case Target.Publication(_, var publishId) ->
                            publishId
                                    .map(id -> weChat.askPublish(recall.account(), id))
                                    .filter(answer ->
                                            answer
                                                    instanceof
                                                    Answer.Got<PublishProgress>(
                                                            PublishProgress.Deleted()))
                                    .isPresent();
                };
    }

    private void refused(Recall recall, WeChatProblem problem) {
        var meaning = problem.meaning();
        boolean tooSoon =
                meaning == WeChatCode.BAD_MSG_ID
                        && now().isBefore(recall.askedAt().plus(STILL_UNKNOWN));
        if (meaning.policy() == WeChatCode.Policy.RECONCILE) {
            again(recall, true, problem.code(), problem.text());
        } else if (tooSoon
                || meaning.policy() == WeChatCode.Policy.RETRY
                || meaning.policy() == WeChatCode.Policy.REFRESH) {
            again(recall, recall.answerLost(), problem.code(), problem.text());
        } else if (isGone(recall)) {
            done(recall);
        } else {
            end(recall, RecallState.REFUSED, problem.code(), problem.text());
        }
    }

    private void again(Recall recall, boolean answerLost, int code, String words) {
        if (now().isAfter(recall.askedAt().plus(LIMIT))) {
            end(recall, RecallState.REFUSED, code, words);
            return;
        }
        var settings = surroundings.settings();
        var gap = Backoff.doubled(settings.retryGap(), recall.attempts(), settings.askLimit());
        recalls.later(recall, now().plus(gap), answerLost, code, words);
    }

    /// The request's end and the delivery's are one commit, else a crash between them would leave the
    /// delivery as sent for good. Two items that end at once wait for one another, so that the later
    /// one sees both.
    private void done(Recall recall) {
        transactions.executeWithoutResult(_ -> {
            recalls.lockDelivery(recall);
            end(recall, RecallState.DONE, 0, "");
            store.find(recall.delivery())
                    .filter(this::isWhollyDeleted)
                    .filter(delivery -> delivery.state() != DeliveryState.RECALLED)
                    .ifPresent(delivery -> {
                        var at = now();
                        var deleted = new DeliveryEvent.Deleted();
                        store.record(List.of(Note.of(delivery, deleted, at, at)));
                    });
        });
    }

    /// By one call for all, or item by item.
    private boolean isWhollyDeleted(Delivery delivery) {
        var positions = recalls.done(delivery.id());
        return positions.contains(0)
                || positions.stream().distinct().count() >= items.applyAsInt(delivery);
    }

    private void end(Recall recall, RecallState state, int code, String words) {
        transactions.executeWithoutResult(_ -> {
            if (recalls.end(recall, state, code, words, now())) {
                facts.accept(new RecallEnded(recall.delivery(), recall.position(), state, code));
            }
        });
    }

    private Instant now() {
        return surroundings.clock().instant();
    }
}
