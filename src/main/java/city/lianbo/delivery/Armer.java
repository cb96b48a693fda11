package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.WeChat;
import java.util.List;

/// The last checks before T: token fresh, draft still what staging recorded (people edit in WeChat's
/// own console), seal unchanged and approved, late links decided and in the draft.
final class Armer {

    private static final int INVALID_MEDIA_ID = 40007;

    private final Preparation preparation;
    private final WeChat weChat;
    private final LinkKeeper links;

    Armer(Preparation preparation, LinkKeeper links) {
        this.preparation = preparation;
        this.links = links;
        this.weChat = preparation.weChat();
    }

    void arm(Delivery delivery) {
        var event =
                switch (preparation.manifest().clear(delivery)) {
                    case Clearance.Held(var reason, var detail) ->
                            new DeliveryEvent.HeldUp(reason, 0, detail);
                    case Clearance.Cleared(var cargo) ->
                            links.settle(delivery, cargo).orElseGet(() -> checkToken(delivery));
                };
        preparation.record(delivery, event, preparation.patience(event));
    }

    private DeliveryEvent checkToken(Delivery delivery) {
        return switch (weChat.freshenToken(
                delivery.account(), preparation.settings().tokenReserve())) {
            case Answer.Got<Done> _ -> checkDraft(delivery);
            case Answer.Failed<Done> failed ->
                    Preparation.obstacle(failed, "delivery.held.token-refused");
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
                                    .filter(
                                            KeptDraft.fingerprint(delivery.editionSeal(), kept)
                                                            .hex()
                                                    ::equals)
                                    .isPresent()
                            ? new DeliveryEvent.Armed()
                            : new DeliveryEvent.Unstaged("draft changed at WeChat, or frozen anew");
            case Answer.Failed<List<DraftArticle>> failed -> unreadable(failed);
        };
    }

    private static DeliveryEvent unreadable(Answer.Failed<List<DraftArticle>> failed) {
        boolean gone =
                failed instanceof Answer.Refused<List<DraftArticle>>(var problem)
                        && problem.code() == INVALID_MEDIA_ID;
        return gone
                ? new DeliveryEvent.Unstaged("draft gone at WeChat")
                : Preparation.obstacle(failed, "delivery.held.draft-unreadable");
    }
}
