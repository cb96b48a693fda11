package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One delivery with one late link, which somebody pastes after staging.
final class OneLateLink implements SlotStore {

    static final String NAME = "lead";

    private final DeliveryId delivery;
    private Optional<String> address = Optional.empty();
    private Optional<String> carried = Optional.empty();

    OneLateLink(DeliveryId delivery) {
        this.delivery = delivery;
    }

    void come() {
        address = Optional.of("https://mp.weixin.qq.com/s/lead");
    }

    @Override
    public List<Slot> of(DeliveryId wanted) {
        return List.of(
                new Slot(
                        NAME,
                        SlotKind.of(NAME),
                        LinkRule.SEND_WITHOUT,
                        address.isPresent() ? SlotState.PASTED : SlotState.OPEN,
                        Optional.empty(),
                        Optional.empty(),
                        address,
                        false,
                        carried));
    }

    @Override
    public List<DeliveryId> workable(int limit) {
        return List.of(delivery);
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
    public boolean link(DeliveryId wanted, String name, Source source, Instant at) {
        return false;
    }

    @Override
    public void leaveWithout(DeliveryId wanted, String name, Instant at) {
        // pasted before it comes to that
    }

    @Override
    public void hold(DeliveryId wanted, String name, Instant at) {
        // pasted before it comes to that
    }

    @Override
    public void reopen(DeliveryId wanted, String name) {
        // nobody deletes its article
    }

    @Override
    public void carried(DeliveryId wanted, Map<String, String> links) {
        carried = Optional.of(links.getOrDefault(NAME, ""));
    }
}
