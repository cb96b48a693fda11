package city.lianbo.delivery;

import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The engine's memory of late links. Every method is one committed unit.
interface SlotStore {

    /// The late links of a delivery, by name.
    List<Slot> of(DeliveryId delivery);

    /// Deliveries before their arming for whose links something can be done now: an address is
    /// known, is known no more, or is not in the draft yet.
    List<DeliveryId> workable(int limit);

    /// Whether an open slot of the plan waits for the account's article.
    boolean isAwaited(PlanId plan, AccountId account);

    /// The newest delivery of an account in a plan.
    Optional<Source> source(PlanId plan, AccountId account);

    /// Decides an open slot, once: false where it was decided or is held.
    boolean link(DeliveryId delivery, String name, Source source, Instant at);

    /// Decides an open slot to stay without an address.
    void leaveWithout(DeliveryId delivery, String name, Instant at);

    /// From here on only a person may fill it.
    void hold(DeliveryId delivery, String name, Instant at);

    /// The article it leads to was deleted: it is open again.
    void reopen(DeliveryId delivery, String name);

    /// Notes what the staged draft carries.
    ///
    /// @param links addresses by name; all other slots are carried as none
    void carried(DeliveryId delivery, Map<String, String> links);

    /// @param link of its article, once known
    record Source(DeliveryId delivery, DeliveryState state, Optional<String> link) {}
}
