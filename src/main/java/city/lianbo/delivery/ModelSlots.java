package city.lianbo.delivery;

import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// [JdbcSlotStore]'s rules without a database. Each method is one committed unit.
final class ModelSlots implements SlotStore {

    private final ModelStore store;
    private final Function<AccountId, Optional<Source>> sources;
    private final Witness witness;
    private final Map<DeliveryId, Map<String, Slot>> rows = new LinkedHashMap<>();

    /// @param sources what is known of an account's delivery
    ModelSlots(ModelStore store, Function<AccountId, Optional<Source>> sources, Witness witness) {
        this.store = store;
        this.sources = sources;
        this.witness = witness;
    }

    /// Sees late links being decided.
    interface Witness {

        void decided(DeliveryId delivery, Slot slot, Instant at);
    }

    /// @param from empty where nothing can fill it: then it goes without from the beginning
    Slot plan(DeliveryId delivery, String name, LinkRule rule, Optional<AccountId> from) {
        var slot =
                new Slot(
                        name,
                        SlotKind.of(name),
                        rule,
                        from.isPresent() ? SlotState.OPEN : SlotState.WITHOUT,
                        from,
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        Optional.empty());
        rows.computeIfAbsent(delivery, _ -> new TreeMap<>()).put(name, slot);
        return slot;
    }

    /// A person pastes a link.
    void paste(DeliveryId delivery, String name, String address) {
        change(
                delivery,
                name,
                slot ->
                        slot.isOpen()
                                ? decided(slot, SlotState.PASTED, Optional.empty(), address)
                                : slot);
    }

    boolean hasLinks(DeliveryId delivery) {
        return rows.containsKey(delivery);
    }

    @Override
    public List<Slot> of(DeliveryId delivery) {
        return List.copyOf(rows.getOrDefault(delivery, Map.of()).values());
    }

    @Override
    public List<DeliveryId> workable(int limit) {
        return rows.keySet().stream().filter(this::isWorkable).limit(limit).toList();
    }

    private boolean isWorkable(DeliveryId delivery) {
        var state = store.find(delivery).orElseThrow().state();
        boolean early = state == DeliveryState.PLANNED || state == DeliveryState.STAGED;
        return early
                && of(delivery).stream()
                        .anyMatch(slot -> isWorkable(slot, state == DeliveryState.STAGED));
    }

    private boolean isWorkable(Slot slot, boolean staged) {
        var source = slot.from().flatMap(sources);
        return switch (slot.state()) {
            case OPEN -> !slot.held() && source.flatMap(Source::link).isPresent();
            case LINKED ->
                    source.filter(one -> one.state() == DeliveryState.RECALLED).isPresent()
                            || (staged && !slot.isCarried());
            case PASTED, WITHOUT -> staged && !slot.isCarried();
        };
    }

    @Override
    public boolean isAwaited(PlanId plan, AccountId account) {
        return rows.values().stream()
                .flatMap(slots -> slots.values().stream())
                .anyMatch(slot -> slot.isOpen() && slot.from().equals(Optional.of(account)));
    }

    @Override
    public Optional<Source> source(PlanId plan, AccountId account) {
        return sources.apply(account);
    }

    @Override
    public boolean link(DeliveryId delivery, String name, Source source, Instant at) {
        var before = slot(delivery, name);
        if (!before.isOpen() || before.held()) {
            return false;
        }
        var address = source.link().orElseThrow();
        change(
                delivery,
                name,
                slot -> decided(slot, SlotState.LINKED, Optional.of(source.delivery()), address));
        witness.decided(delivery, slot(delivery, name), at);
        return true;
    }

    @Override
    public void leaveWithout(DeliveryId delivery, String name, Instant at) {
        change(
                delivery,
                name,
                slot ->
                        slot.isOpen()
                                ? with(
                                        slot,
                                        SlotState.WITHOUT,
                                        Optional.empty(),
                                        Optional.empty(),
                                        slot.held())
                                : slot);
        witness.decided(delivery, slot(delivery, name), at);
    }

    @Override
    public void hold(DeliveryId delivery, String name, Instant at) {
        change(
                delivery,
                name,
                slot ->
                        slot.isOpen()
                                ? with(slot, slot.state(), slot.source(), slot.address(), true)
                                : slot);
    }

    @Override
    public void reopen(DeliveryId delivery, String name) {
        change(
                delivery,
                name,
                slot ->
                        slot.state() == SlotState.LINKED
                                ? with(
                                        slot,
                                        SlotState.OPEN,
                                        Optional.empty(),
                                        Optional.empty(),
                                        slot.held())
                                : slot);
    }

    @Override
    public void carried(DeliveryId delivery, Map<String, String> links) {
        rows.getOrDefault(delivery, Map.of())
                .replaceAll((name, slot) ->
                        new Slot(
                                name,
                                slot.kind(),
                                slot.rule(),
                                slot.state(),
                                slot.from(),
                                slot.source(),
                                slot.address(),
                                slot.held(),
                                Optional.of(links.getOrDefault(name, ""))));
    }

    private Slot slot(DeliveryId delivery, String name) {
        return Optional.ofNullable(rows.getOrDefault(delivery, Map.of()).get(name)).orElseThrow();
    }

    private void change(DeliveryId delivery, String name, UnaryOperator<Slot> change) {
        rows.getOrDefault(delivery, Map.of())
                .computeIfPresent(name, (_, slot) -> change.apply(slot));
    }

    private static Slot decided(
            Slot slot, SlotState state, Optional<DeliveryId> source, String address) {
        return with(slot, state, source, Optional.of(address), slot.held());
    }

    private static Slot with(
            Slot slot,
            SlotState state,
            Optional<DeliveryId> source,
            Optional<String> address,
            boolean held) {
        return new Slot(
                slot.name(),
                slot.kind(),
                slot.rule(),
                state,
                slot.from(),
                source,
                address,
                held,
                slot.carried());
    }
}
