package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.WeChat;
import java.time.InstantSource;
import java.util.List;

/// The last checks before T: token fresh, draft still what staging recorded (people edit in WeChat's
/// own console), seal unchanged and approved.
final class Armer {

    private static final int INVALID_MEDIA_ID = 40007;

    private final DeliveryStore store;
    private final WeChat weChat;
    private final Manifest manifest;
    private final InstantSource clock;
    private final DeliverySettings settings;

    Armer(
            DeliveryStore store,
            WeChat weChat,
            Manifest manifest,
            InstantSource clock,
            DeliverySettings settings) {
        this.store = store;
        this.weChat = weChat;
        this.manifest = manifest;
        this.clock = clock;
        this.settings = settings;
    }

    void arm(Delivery delivery) {
        var event =
                switch (manifest.clear(delivery)) {
                    case Clearance.Held(var reason, var detail) ->
                            new DeliveryEvent.HeldUp(reason, 0, detail);
                    case Clearance.Cleared _ -> checkToken(delivery);
                };
        var now = clock.instant();
        var next = event instanceof DeliveryEvent.HeldUp ? now.plus(settings.retryGap()) : now;
        store.record(List.of(Note.of(delivery, event, now, next)));
    }

    private DeliveryEvent checkToken(Delivery delivery) {
        return switch (weChat.freshenToken(delivery.account(), settings.tokenReserve())) {
            case Answer.Got<Done> _ -> checkDraft(delivery);
            case Answer.Refused<Done>(var problem) ->
                    new DeliveryEvent.HeldUp(
                            "delivery.held.token-refused", problem.code(), problem.text());
            case Answer.NotSent<Done>(var cause) -> unreachable(cause);
            case Answer.NoAnswer<Done>(var cause) -> unreachable(cause);
        };
    }

    private DeliveryEvent checkDraft(Delivery delivery) {
        if (delivery.draft().isEmpty()) {
            return new DeliveryEvent.Unstaged("no draft recorded");
        }
        var draft = new MediaId(delivery.draft().get());
        return switch (weChat.readDraft(delivery.account(), draft)) {
            case Answer.Got<List<DraftArticle>>(var kept) ->
                    delivery.keptFingerprint()
                                    .filter(KeptDraft.fingerprint(kept).hex()::equals)
                                    .isPresent()
                            ? new DeliveryEvent.Armed()
                            : new DeliveryEvent.Unstaged("draft changed at WeChat");
            case Answer.Refused<List<DraftArticle>>(var problem) ->
                    problem.code() == INVALID_MEDIA_ID
                            ? new DeliveryEvent.Unstaged("draft gone at WeChat")
                            : new DeliveryEvent.HeldUp(
                                    "delivery.held.draft-unreadable",
                                    problem.code(),
                                    problem.text());
            case Answer.NotSent<List<DraftArticle>>(var cause) -> unreachable(cause);
            case Answer.NoAnswer<List<DraftArticle>>(var cause) -> unreachable(cause);
        };
    }

    private static DeliveryEvent.HeldUp unreachable(String cause) {
        return new DeliveryEvent.HeldUp("delivery.held.unreachable", 0, cause);
    }
}
