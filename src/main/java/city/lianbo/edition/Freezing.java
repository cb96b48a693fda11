package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Fixes which sealed items of a push leave, and in which order. The campaign's item is always among
/// them, in its place and with the bytes it was sealed with: nothing here can change it.
@Component
@Transactional
class Freezing {

    private final EditionRows editions;
    private final PushRows pushes;
    private final Sealer sealer;
    private final Carriage carriage;
    private final ItemReviews reviews;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Freezing(
            EditionRows editions,
            PushRows pushes,
            Sealer sealer,
            Carriage carriage,
            ItemReviews reviews,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.editions = editions;
        this.pushes = pushes;
        this.sealer = sealer;
        this.carriage = carriage;
        this.reviews = reviews;
        this.clock = clock;
        this.facts = facts;
    }

    /// A person freezes: what is not approved is left out. The push is locked by the caller.
    void byPerson(Push push, String name) {
        if (!carriage.canStillChange(push.edition())) {
            throw new PushIsLeaving(sealer.nameOf(push.account()));
        }
        freeze(push, ready(pushes.items(push.edition())), new Push.Freeze(now(), name, false));
        if (!push.isOpen(now())) {
            pushes.close(push.edition(), now());
        }
    }

    /// Acts upon the cut-off, on behalf of the person who set it: freezes, or, where the push is to
    /// wait for what is not ready, leaves it waiting. Doing it again changes nothing.
    public void atCutOff(EditionId edition) {
        pushes.lock(edition)
                .filter(push -> push.closedAt().isEmpty() && !push.isOpen(now()))
                .ifPresent(this::byClock);
    }

    private void byClock(Push push) {
        if (!carriage.canStillChange(push.edition())) {
            pushes.close(push.edition(), now());
            return;
        }
        var own = pushes.items(push.edition());
        var ready = ready(own);
        if (push.late() == LateRule.HOLD && ready.size() < own.size()) {
            return;
        }
        freeze(push, ready, new Push.Freeze(now(), push.responsibleName(), true));
        pushes.close(push.edition(), now());
    }

    /// Voids own items that say something else than what was sealed. Before the cut-off the push then
    /// waits for the next freeze; after it the campaign's rule is applied. What is armed or has left
    /// is left alone: approved bytes leave.
    public void voidChanged(EditionId edition) {
        pushes.lock(edition)
                .filter(push -> carriage.canStillChange(push.edition()))
                .ifPresent(push -> {
                    var changed = changed(push, pushes.items(edition));
                    changed.forEach(this::makeVoid);
                    if (!changed.isEmpty()) {
                        pushes.unsettle(edition);
                        atCutOff(edition);
                    }
                });
    }

    private List<PushItem> changed(Push push, List<PushItem> own) {
        var sealed = own.stream().filter(PushItem::standsSealed).toList();
        var wanted = sealed.stream().flatMap(item -> item.adaptation().stream()).toList();
        var seals = sealer.itemSeals(wanted, Beijing.day(push.departsAt()));
        return sealed.stream()
                .filter(item ->
                        item.adaptation()
                                .map(made ->
                                        !Optional.ofNullable(seals.get(made)).equals(item.seal()))
                                .orElse(false))
                .toList();
    }

    private void makeVoid(PushItem item) {
        pushes.makeVoid(item.id());
        facts.publishEvent(new PushItemVoided(item.edition(), item.id(), item.sealed()));
    }

    /// Voids wherever this adaptation stands as an own item.
    void voidChanged(AdaptationId adaptation) {
        pushes.holding(adaptation).forEach(this::voidChanged);
    }

    private List<PushItem> ready(List<PushItem> own) {
        var sealed = own.stream().filter(PushItem::standsSealed).toList();
        var standings = reviews.of(sealed.stream().map(PushItem::sealed).toList());
        return sealed.stream()
                .filter(item -> standings.get(item.sealed()) == ItemReviews.Standing.APPROVED)
                .toList();
    }

    private void freeze(Push push, List<PushItem> own, Push.Freeze freeze) {
        var edition = editions.existing(Set.of(push.edition())).getFirst();
        if (edition.seal().isEmpty()) {
            throw new PushNotSealed(sealer.nameOf(push.account()));
        }
        var frozen =
                Placement.around(
                        edition.campaignFrozen(),
                        push.place(),
                        own.stream().map(PushItem::frozen).toList());
        boolean another = edition.freeze(frozen, freeze.at());
        var seal = edition.seal().orElseThrow();
        if (another) {
            carriage.frozenAnew(push.edition(), seal);
        }
        if (another || !push.settled()) {
            pushes.frozen(push.edition(), freeze);
            facts.publishEvent(
                    new PushFrozen(
                            push.edition(),
                            seal,
                            frozen.stream().map(one -> one.line().itemSeal()).toList(),
                            freeze.by(),
                            freeze.byClock()));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
