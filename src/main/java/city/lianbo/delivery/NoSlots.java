package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Deliveries without late links.
final class NoSlots implements SlotStore {

    @Override
    public List<Slot> of(DeliveryId delivery) {
        return List.of();
    }

    @Override
    public List<DeliveryId> workable(int limit) {
        return List.of();
    }

    @Override
    public boolean isAwaited(PlanId plan, AccountId account) {
        return false;
    }

    @Override
    public Optional<Source> source(PlanId plan, AccountId account) {
        return Optional.empty();
    }

    @Override
    public boolean link(DeliveryId delivery, String name, Source source, Instant at) {
        return false;
    }

    @Override
    public void leaveWithout(DeliveryId delivery, String name, Instant at) {
        // there are none
    }

    @Override
    public void hold(DeliveryId delivery, String name, Instant at) {
        // there are none
    }

    @Override
    public void reopen(DeliveryId delivery, String name) {
        // there are none
    }

    @Override
    public void carried(DeliveryId delivery, Map<String, String> links) {
        // there are none
    }
}
