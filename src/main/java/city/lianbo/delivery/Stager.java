package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.delivery.Manifest.SealedCargo;
import city.lianbo.edition.BindingRefused;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Places the draft ahead of T, so that one call is left at T: pictures up, draft added, read back
/// and compared. All of it may be repeated; a draft that nobody recorded is deleted again.
final class Stager {

    private static final int INVALID_MEDIA_ID = 40007;
    private static final int LOSS_PATIENCE = 10;

    private final Preparation preparation;
    private final WeChat weChat;
    private final Manifest manifest;
    private final DraftCheck check;
    private final LinkKeeper links;

    Stager(Preparation preparation, DraftCheck check, LinkKeeper links) {
        this.preparation = preparation;
        this.weChat = preparation.weChat();
        this.manifest = preparation.manifest();
        this.check = check;
        this.links = links;
    }

    void stage(Delivery delivery) {
        var event =
                switch (manifest.clear(delivery)) {
                    case Clearance.Held(var reason, var detail) ->
                            new DeliveryEvent.HeldUp(reason, 0, detail);
                    case Clearance.Cleared(var cargo) -> place(delivery, cargo);
                };
        var state = preparation.record(delivery, event, patience(event));
        if (event instanceof DeliveryEvent.Staged(var draft, _) && state != DeliveryState.STAGED) {
            // Halted, or staged by another node meanwhile: our draft is an orphan.
            weChat.deleteDraft(delivery.account(), new MediaId(draft));
        }
    }

    /// What WeChat filters once it filters again: the same sealed text is not tried as often.
    private Duration patience(DeliveryEvent event) {
        boolean lost =
                event instanceof DeliveryEvent.HeldUp(var reason, _, _)
                        && reason.equals(DraftCheck.LOST);
        var patience = preparation.patience(event);
        return lost ? patience.multipliedBy(LOSS_PATIENCE) : patience;
    }

    private DeliveryEvent place(Delivery delivery, SealedCargo cargo) {
        Map<Fingerprint, String> addresses;
        var covers = new HashMap<Fingerprint, MediaId>();
        try {
            addresses =
                    uploaded(
                            delivery,
                            cargo.bodyPictures(),
                            false,
                            picture -> uploadBody(delivery, cargo.bodyPicture(picture)));
            uploaded(
                            delivery,
                            cargo.covers(),
                            true,
                            picture -> uploadCover(delivery, cargo.cover(picture)))
                    .forEach((picture, id) -> covers.put(picture, new MediaId(id)));
        } catch (UploadFailed failed) {
            return failed.event;
        }
        var late = links.known(delivery);
        List<DraftArticle> articles;
        try {
            articles = cargo.bind(addresses, covers, late);
        } catch (BindingRefused refused) {
            return new DeliveryEvent.HeldUp(
                    "delivery.held.not-bound", 0, String.valueOf(refused.getMessage()));
        }
        delivery.draft().ifPresent(old -> weChat.deleteDraft(delivery.account(), new MediaId(old)));
        var event = add(delivery, articles);
        if (event instanceof DeliveryEvent.Staged) {
            links.placed(delivery, late);
        }
        return event;
    }

    /// The addresses of all these pictures; those that WeChat does not have yet are uploaded.
    private Map<Fingerprint, String> uploaded(
            Delivery delivery,
            Set<Fingerprint> pictures,
            boolean cover,
            Function<Fingerprint, Answer<String>> upload) {
        var addresses = new HashMap<>(manifest.uploaded(delivery, pictures, cover));
        var added = new HashMap<Fingerprint, String>();
        try {
            for (Fingerprint picture : pictures) {
                if (!addresses.containsKey(picture)) {
                    added.put(picture, addressOf(upload.apply(picture)));
                }
            }
        } finally {
            manifest.rememberUploads(delivery, added, cover);
        }
        addresses.putAll(added);
        return addresses;
    }

    private static String addressOf(Answer<String> answer) {
        return switch (answer) {
            case Answer.Got<String>(var address) -> address;
            case Answer.Failed<String> failed ->
                    throw new UploadFailed(
                            Preparation.obstacle(failed, "delivery.held.picture-refused"));
        };
    }

    private Answer<String> uploadBody(Delivery delivery, PictureUpload file) {
        return weChat.uploadBodyPicture(delivery.account(), file);
    }

    private Answer<String> uploadCover(Delivery delivery, PictureUpload file) {
        return weChat.uploadCover(delivery.account(), file).map(MediaId::value);
    }

    private DeliveryEvent add(Delivery delivery, List<DraftArticle> articles) {
        return switch (weChat.addDraft(delivery.account(), articles)) {
            case Answer.Got<MediaId>(var draft) -> readBack(delivery, draft, articles);
            case Answer.Failed<MediaId> failed -> {
                if (failed instanceof Answer.Refused<MediaId>(var problem)
                        && problem.code() == INVALID_MEDIA_ID) {
                    // A cover that we uploaded once was deleted in WeChat's console since.
                    manifest.forgetUploads(delivery);
                }
                yield Preparation.obstacle(failed, "delivery.held.draft-refused");
            }
        };
    }

    private DeliveryEvent readBack(Delivery delivery, MediaId draft, List<DraftArticle> sent) {
        var event =
                switch (weChat.readDraft(delivery.account(), draft)) {
                    case Answer.Got<List<DraftArticle>>(var kept) ->
                            compare(delivery, draft, sent, kept);
                    case Answer.Failed<List<DraftArticle>> failed ->
                            Preparation.obstacle(failed, "delivery.held.draft-unreadable");
                };
        if (!(event instanceof DeliveryEvent.Staged)) {
            weChat.deleteDraft(delivery.account(), draft);
        }
        return event;
    }

    private DeliveryEvent compare(
            Delivery delivery, MediaId draft, List<DraftArticle> sent, List<DraftArticle> kept) {
        return check.loss(delivery, sent, kept)
                .orElseGet(() ->
                        new DeliveryEvent.Staged(
                                draft.value(),
                                KeptDraft.fingerprint(delivery.editionSeal(), kept).hex()));
    }

    private static final class UploadFailed extends RuntimeException {

        private final transient DeliveryEvent event;

        UploadFailed(DeliveryEvent event) {
            super(event.toString(), null, false, false);
            this.event = event;
        }
    }
}
