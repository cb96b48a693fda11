package city.lianbo.delivery;

import city.lianbo.delivery.PublicationList.Finding;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The draft is placed; at T no call is made, and a person presses the button at WeChat. The desk
/// looks in WeChat's list of publications, which shows what was published without a push to those
/// who may see it; of everything else a person says that it is done.
final class DraftOnlyWay implements Way {

    /// So long after T a delivery waits for its person, before it is named unconfirmed.
    static final Duration PATIENCE = Duration.ofHours(12);

    private final PublicationList list;

    DraftOnlyWay(PublicationList list) {
        this.list = list;
    }

    @Override
    public DeliveryEvent leave(Delivery delivery) {
        return new DeliveryEvent.HandedOver();
    }

    @Override
    public Settlement settle(Delivery uncertain, Instant now) {
        return new Settlement.Known(new DeliveryEvent.HandedOver());
    }

    @Override
    public DeliveryEvent repeat(Delivery uncertain) {
        return new DeliveryEvent.HandedOver();
    }

    /// Pressed somewhat before T is pressed too, but not before the draft was there.
    @Override
    public Optional<DeliveryEvent> outcome(Delivery delivery) {
        return switch (list.find(delivery, delivery.departsAt().minus(Duration.ofHours(1)))) {
            case Finding.Listed(var publication) ->
                    Optional.of(
                            new DeliveryEvent.Published(
                                    publication.articleId(), publication.links()));
            case Finding.Ambiguous(), Finding.NotListed(), Finding.Unknown() -> Optional.empty();
        };
    }
}
