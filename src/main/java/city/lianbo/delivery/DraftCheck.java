package city.lianbo.delivery;

import city.lianbo.wechat.DraftArticle;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Compares what WeChat kept of a draft with what it was given, and keeps the comparison.
record DraftCheck(RoundTripLog roundTrips, InstantSource clock) {

    static final String LOST = "delivery.held.draft-lost";

    /// What holds the delivery, if anything does.
    Optional<DeliveryEvent> loss(
            Delivery delivery, List<DraftArticle> sent, List<DraftArticle> kept) {
        var roundTrip = KeptDraft.compare(sent, kept, clock.instant());
        roundTrips.keep(delivery.id(), roundTrip);
        return roundTrip.changes().stream()
                .filter(BlockChange::holds)
                .findFirst()
                .map(lost -> new DeliveryEvent.HeldUp(LOST, 0, lost.brief()));
    }
}
