package city.lianbo.delivery;

import city.lianbo.delivery.Manifest.Clearance;
import city.lianbo.delivery.Manifest.SealedCargo;
import city.lianbo.edition.Binding;
import city.lianbo.edition.BindingRefused;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Fills late links as earlier deliveries are confirmed, brings them into drafts that were staged
/// without them, and decides at arming what becomes of those that are not known. See ADR 0010.
final class LinkKeeper {

    private static final int BATCH = 500;
    private static final int INVALID_MEDIA_ID = 40007;
    private static final String UNKNOWN = "delivery.held.link-unknown";
    private static final String WANTED = "delivery.held.link-wanted";

    /// A draft is not changed for one link while others are open, unless it leaves this soon after
    /// its arming is due.
    private static final Duration NEAR = Duration.ofSeconds(60);

    private final Preparation preparation;
    private final SlotStore slots;
    private final DraftCheck check;
    private final Tasks tasks;

    LinkKeeper(Preparation preparation, SlotStore slots, DraftCheck check, Tasks tasks) {
        this.preparation = preparation;
        this.slots = slots;
        this.check = check;
        this.tasks = tasks;
    }

    /// Does what can be done for the links of all deliveries that are not armed yet.
    void sweep() {
        tasks.each(slots.workable(BATCH), this::keep);
    }

    /// A delivery was just confirmed: looks at those that wait for its link, sooner than the tick.
    void toldBy(Delivery confirmed) {
        if (slots.isAwaited(confirmed.plan(), confirmed.account())) {
            sweep();
        }
    }

    private void keep(DeliveryId id) {
        var delivery = preparation.store().find(id).orElseThrow();
        var found = learn(delivery);
        if (delivery.state() == DeliveryState.STAGED && isWorthAnUpdate(delivery, found)) {
            preparation
                    .store()
                    .leaseOne(id, DeliveryState.STAGED, now(), preparation.settings().lease())
                    .ifPresent(this::bringIn);
        }
    }

    private boolean isWorthAnUpdate(Delivery delivery, List<Slot> found) {
        var near = preparation.settings().armLead().plus(NEAR);
        boolean complete = found.stream().noneMatch(Slot::isOpen);
        return found.stream().anyMatch(slot -> !slot.isOpen() && !slot.isCarried())
                && (complete || !delivery.departsAt().isAfter(now().plus(near)));
    }

    private void bringIn(Delivery delivery) {
        var event =
                switch (preparation.manifest().clear(delivery)) {
                    case Clearance.Held(var reason, var detail) ->
                            new DeliveryEvent.HeldUp(reason, 0, detail);
                    case Clearance.Cleared(var cargo) -> update(delivery, cargo);
                };
        preparation.record(delivery, event, preparation.patience(event));
    }

    /// The addresses to stage with, as far as they are known now.
    Map<String, String> known(Delivery delivery) {
        return addresses(learn(delivery));
    }

    /// Notes with which addresses the draft was placed.
    void placed(Delivery delivery, Map<String, String> links) {
        slots.carried(delivery.id(), links);
    }

    /// Before arming: decides what is still open, and has the draft carry what was decided. Empty
    /// where all is settled; else what happened instead, to be recorded in the place of arming.
    Optional<DeliveryEvent> settle(Delivery delivery, SealedCargo cargo) {
        var found = learn(delivery);
        if (found.stream().anyMatch(Slot::isOpen)) {
            var held =
                    found.stream()
                            .filter(Slot::isOpen)
                            .flatMap(slot -> decide(delivery, slot).stream())
                            .toList();
            if (!held.isEmpty()) {
                return Optional.of(held.getFirst());
            }
            found = slots.of(delivery.id());
        }
        return found.stream().allMatch(Slot::isCarried)
                ? Optional.empty()
                : Optional.of(update(delivery, cargo));
    }

    private Optional<DeliveryEvent> decide(Delivery delivery, Slot slot) {
        // A list names those who were confirmed in time; nobody waits for the others.
        var rule = slot.kind() == SlotKind.ALSO ? LinkRule.SEND_WITHOUT : slot.rule();
        return switch (rule) {
            case SEND_WITHOUT -> {
                slots.leaveWithout(delivery.id(), slot.name(), now());
                yield Optional.empty();
            }
            case WAIT -> held(UNKNOWN, slot);
            case HOLD -> {
                slots.hold(delivery.id(), slot.name(), now());
                yield held(WANTED, slot);
            }
        };
    }

    /// Whether a delivery is held up for this reason because a late link has not come.
    static boolean isWantOfLink(String reason) {
        return reason.equals(UNKNOWN) || reason.equals(WANTED);
    }

    private static Optional<DeliveryEvent> held(String reason, Slot slot) {
        return Optional.of(new DeliveryEvent.HeldUp(reason, 0, slot.name()));
    }

    /// Takes over what earlier deliveries have told, and gives up what was deleted since. Answers
    /// the links as they stand then.
    private List<Slot> learn(Delivery delivery) {
        var found = slots.of(delivery.id());
        var taken = addresses(found);
        boolean changed = false;
        for (Slot slot : found) {
            changed |= learn(delivery, slot, taken);
        }
        return changed ? slots.of(delivery.id()) : found;
    }

    /// @param taken addresses by name; what is learnt is added
    private boolean learn(Delivery delivery, Slot slot, Map<String, String> taken) {
        boolean mayChange = slot.state() == SlotState.LINKED || (slot.isOpen() && !slot.held());
        var source =
                slot.from()
                        .filter(_ -> mayChange)
                        .flatMap(from -> slots.source(delivery.plan(), from));
        if (slot.state() == SlotState.LINKED) {
            source.filter(LinkKeeper::isGone)
                    .ifPresent(_ -> slots.reopen(delivery.id(), slot.name()));
            return source.filter(LinkKeeper::isGone).isPresent();
        }
        var told =
                source.filter(LinkKeeper::tellsItsArticle)
                        .filter(found -> isFree(slot, found.link().orElseThrow(), taken))
                        .filter(found -> slots.link(delivery.id(), slot.name(), found, now()));
        told.flatMap(SlotStore.Source::link).ifPresent(link -> taken.put(slot.name(), link));
        return told.isPresent();
    }

    private static boolean isGone(SlotStore.Source source) {
        return source.state() == DeliveryState.RECALLED;
    }

    private static boolean tellsItsArticle(SlotStore.Source source) {
        return source.state() == DeliveryState.SENT
                && source.link().filter(Binding::isArticle).isPresent();
    }

    /// Two placeholders of one text can't have the same address: they could not be put back.
    private static boolean isFree(Slot slot, String link, Map<String, String> taken) {
        return taken.entrySet().stream()
                .filter(entry -> SlotKind.of(entry.getKey()) != SlotKind.ORIGIN)
                .noneMatch(
                        entry -> slot.kind() != SlotKind.ORIGIN && entry.getValue().equals(link));
    }

    private static Map<String, String> addresses(List<Slot> slots) {
        var addresses = new TreeMap<String, String>();
        slots.forEach(
                slot -> slot.address().ifPresent(address -> addresses.put(slot.name(), address)));
        return addresses;
    }

    private static Map<String, String> carried(List<Slot> slots) {
        var carried = new TreeMap<String, String>();
        slots.forEach(slot ->
                slot.carried()
                        .filter(address -> !address.isEmpty())
                        .ifPresent(address -> carried.put(slot.name(), address)));
        return carried;
    }

    // --- the draft ------------------------------------------------------------------------------

    private DeliveryEvent update(Delivery delivery, SealedCargo cargo) {
        var ends = now().plus(preparation.settings().lease());
        if (delivery.draft().isEmpty()) {
            return new DeliveryEvent.Unstaged("no draft recorded");
        }
        var draft = new MediaId(delivery.draft().get());
        try {
            refuseForeignChanges(delivery, draft);
            var found = slots.of(delivery.id());
            var links = addresses(found);
            var before = bind(delivery, cargo, carried(found));
            var after = bind(delivery, cargo, links);
            for (int index = 0; index < after.size(); index++) {
                if (!after.get(index).equals(before.get(index))) {
                    refuseIfOver(ends);
                    exchange(delivery, draft, index, after.get(index));
                }
            }
            return readBack(delivery, draft, after, links);
        } catch (Stopped stopped) {
            return stopped.event;
        }
    }

    /// A node that stood still may not change a draft that another one has armed meanwhile.
    private void refuseIfOver(Instant ends) {
        if (now().isAfter(ends)) {
            throw new Stopped(
                    new DeliveryEvent.HeldUp("delivery.held.unreachable", 0, "lease over"));
        }
    }

    /// Whatever was changed by hand since would be sent half changed: such a draft is placed anew.
    private void refuseForeignChanges(Delivery delivery, MediaId draft) {
        var kept = KeptDraft.fingerprint(delivery.editionSeal(), read(delivery, draft)).hex();
        if (!delivery.keptFingerprint().equals(Optional.of(kept))) {
            throw new Stopped(new DeliveryEvent.Unstaged("draft changed at WeChat"));
        }
    }

    private List<DraftArticle> bind(
            Delivery delivery, SealedCargo cargo, Map<String, String> links) {
        var addresses = uploaded(delivery, cargo.bodyPictures(), false);
        var covers =
                uploaded(delivery, cargo.covers(), true).entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> new MediaId(entry.getValue())));
        try {
            return cargo.bind(addresses, covers, links);
        } catch (BindingRefused refused) {
            throw new Stopped(
                    new DeliveryEvent.HeldUp(
                            "delivery.held.not-bound", 0, String.valueOf(refused.getMessage())));
        }
    }

    private Map<Fingerprint, String> uploaded(
            Delivery delivery, Set<Fingerprint> pictures, boolean cover) {
        var found = preparation.manifest().uploaded(delivery, pictures, cover);
        if (!found.keySet().containsAll(pictures)) {
            throw new Stopped(new DeliveryEvent.Unstaged("pictures are uploaded anew"));
        }
        return found;
    }

    private void exchange(Delivery delivery, MediaId draft, int index, DraftArticle article) {
        var answer = preparation.weChat().updateDraft(delivery.account(), draft, index, article);
        if (answer instanceof Answer.Failed<Done> failed) {
            throw new Stopped(obstacle(failed, "delivery.held.link-refused"));
        }
    }

    private static DeliveryEvent obstacle(Answer.Failed<?> answer, String refusedKey) {
        boolean gone =
                answer instanceof Answer.Refused<?>(var problem)
                        && problem.code() == INVALID_MEDIA_ID;
        return gone
                ? new DeliveryEvent.Unstaged("draft gone at WeChat")
                : Preparation.obstacle(answer, refusedKey);
    }

    private DeliveryEvent readBack(
            Delivery delivery, MediaId draft, List<DraftArticle> sent, Map<String, String> links) {
        var kept = read(delivery, draft);
        var loss = check.loss(delivery, sent, kept);
        if (loss.isPresent()) {
            return loss.get();
        }
        slots.carried(delivery.id(), links);
        return new DeliveryEvent.Linked(
                told(delivery), KeptDraft.fingerprint(delivery.editionSeal(), kept).hex());
    }

    private String told(Delivery delivery) {
        return slots.of(delivery.id()).stream()
                .map(slot -> slot.name() + " → " + slot.address().orElse("–"))
                .collect(Collectors.joining(", "));
    }

    private List<DraftArticle> read(Delivery delivery, MediaId draft) {
        return switch (preparation.weChat().readDraft(delivery.account(), draft)) {
            case Answer.Got<List<DraftArticle>>(var kept) -> kept;
            case Answer.Failed<List<DraftArticle>> failed ->
                    throw new Stopped(obstacle(failed, "delivery.held.draft-unreadable"));
        };
    }

    private Instant now() {
        return preparation.clock().instant();
    }

    /// The update can't go on; what is recorded instead.
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final transient DeliveryEvent event;

        Stopped(DeliveryEvent event) {
            super(event.toString(), null, false, false);
            this.event = event;
        }
    }
}
