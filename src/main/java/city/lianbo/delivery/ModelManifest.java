package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// Editions without a database behind them, and what was uploaded for them.
final class ModelManifest implements Manifest {

    private final Function<Delivery, Clearance> clearance;
    private final Predicate<Delivery> phoneProtected;
    private final Function<Delivery, String> title;
    private final Map<Place, String> uploads = new HashMap<>();

    /// All under the title of [PlaceholderCargo].
    ModelManifest(Function<Delivery, Clearance> clearance, Predicate<Delivery> phoneProtected) {
        this(clearance, phoneProtected, _ -> PlaceholderCargo.TITLE);
    }

    ModelManifest(
            Function<Delivery, Clearance> clearance,
            Predicate<Delivery> phoneProtected,
            Function<Delivery, String> title) {
        this.clearance = clearance;
        this.phoneProtected = phoneProtected;
        this.title = title;
    }

    private record Place(AccountId account, Fingerprint picture, boolean cover) {}

    @Override
    public Clearance clear(Delivery delivery) {
        return clearance.apply(delivery);
    }

    @Override
    public List<String> titles(Delivery delivery) {
        return List.of(title.apply(delivery));
    }

    @Override
    public boolean phoneProtected(Delivery delivery) {
        return phoneProtected.test(delivery);
    }

    @Override
    public Map<Fingerprint, String> uploaded(
            Delivery delivery, Collection<Fingerprint> pictures, boolean cover) {
        var found = new HashMap<Fingerprint, String>();
        for (Fingerprint picture : pictures) {
            Optional.ofNullable(uploads.get(new Place(delivery.account(), picture, cover)))
                    .ifPresent(address -> found.put(picture, address));
        }
        return found;
    }

    @Override
    public void rememberUploads(
            Delivery delivery, Map<Fingerprint, String> addresses, boolean cover) {
        addresses.forEach((picture, address) ->
                uploads.put(new Place(delivery.account(), picture, cover), address));
    }

    @Override
    public void forgetUploads(Delivery delivery) {
        uploads.keySet().removeIf(place -> place.account().equals(delivery.account()));
    }
}
