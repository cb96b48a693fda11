package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.SendOrder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// What every delivery goes through, as an all-knowing observer sees it: a call must have the right
/// to leave at the moment it leaves.
final class Voyages implements ModelNode.Witness {

    private final Strands strands;
    private final DeliverySettings settings;
    private final BooleanSupplier clocksJumped;
    private final boolean newKeyPerAttempt;
    private final Map<String, Voyage> voyages = new LinkedHashMap<>();
    private final List<String> trace = new ArrayList<>();
    private long sequence;
    private final Map<PlanId, Long> haltedAt = new HashMap<>();
    private final Map<String, String> disguises = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private boolean everHalted;
    private int attempts;

    Voyages(
            Strands strands,
            DeliverySettings settings,
            BooleanSupplier clocksJumped,
            Mistake mistake) {
        this.strands = strands;
        this.settings = settings;
        this.clocksJumped = clocksJumped;
        this.newKeyPerAttempt = mistake == Mistake.NEW_KEY_PER_ATTEMPT;
    }

    private static final class Voyage {

        private final DeliveryId delivery;
        private final PlanId plan;
        private Instant departsAt;
        private Instant tooLateAt;
        private boolean waits;
        private long claimedAt = -1;
        private Instant claimedWhen = Instant.MIN;
        private @Nullable Instant calledWhen;
        private int publications;

        Voyage(Delivery delivery) {
            this.delivery = delivery.id();
            this.plan = delivery.plan();
            this.departsAt = delivery.departsAt();
            this.tooLateAt = delivery.tooLateAt();
        }
    }

    /// A guarded successor goes on under its predecessor's key.
    void begin(Delivery delivery) {
        var before = Optional.ofNullable(voyages.get(delivery.clientMsgId()));
        var voyage = new Voyage(delivery);
        before.ifPresent(earlier -> voyage.calledWhen = earlier.calledWhen);
        voyages.put(delivery.clientMsgId(), voyage);
    }

    /// It may not be claimed before its gate opens.
    void waits(Delivery delivery) {
        voyage(delivery.clientMsgId()).waits = true;
    }

    void opened(Delivery delivery) {
        var voyage = voyage(delivery.clientMsgId());
        voyage.waits = false;
        voyage.departsAt = delivery.departsAt();
        voyage.tooLateAt = delivery.tooLateAt();
    }

    /// The key under which a delivery was planned that left under this one.
    String plannedKey(String key) {
        return disguises.getOrDefault(key, key);
    }

    void claimed(Delivery row) {
        note("%s claims %s".formatted(row.owner().orElse(""), row.id()));
        row.draft().ifPresent(draft -> drafts.put(draft, row.clientMsgId()));
        var voyage = voyage(row.clientMsgId());
        require(!voyage.waits, "claimed before its gate was opened");
        voyage.claimedAt = ++sequence;
        voyage.claimedWhen = strands.now();
    }

    void halted(PlanId plan) {
        note("halt of " + plan);
        everHalted = true;
        haltedAt.put(plan, ++sequence);
    }

    void resumed(PlanId plan) {
        note("resume of " + plan);
        haltedAt.remove(plan);
    }

    boolean everHalted() {
        return everHalted;
    }

    int attempts() {
        return attempts;
    }

    @Override
    public SendOrder leaving(String node, AccountId account, SendOrder order) {
        leaves(node, voyage(order.clientMsgId()));
        var disguise = "attempt-" + attempts;
        if (newKeyPerAttempt) {
            disguises.put(disguise, order.clientMsgId());
        }
        return newKeyPerAttempt
                ? new SendOrder(disguise, order.draft(), order.audience(), order.ignoreReprint())
                : order;
    }

    @Override
    public void publishing(String node, String draft) {
        var voyage = voyage(keyOf(draft));
        var before = voyage.calledWhen;
        boolean early =
                before != null
                        && strands.now()
                                .isBefore(
                                        before.plus(PublicationWay.PATIENCE)
                                                .minus(settings.leaveLimit()));
        require(clocksJumped.getAsBoolean() || !early, "a publication was repeated too soon");
        leaves(node, voyage);
        voyage.publications++;
        require(voyage.publications <= 2, "a publication was submitted a third time");
    }

    @Override
    public void neverPublished(String draft) {
        var voyage = voyage(keyOf(draft));
        voyage.calledWhen = null;
        voyage.publications--;
    }

    /// The key of the delivery that was claimed with this draft.
    String keyOf(String draft) {
        return Optional.ofNullable(drafts.get(draft)).orElseThrow();
    }

    private void leaves(String node, Voyage voyage) {
        var now = strands.now();
        note("%s calls for %s".formatted(node, voyage.delivery));
        require(voyage.claimedAt >= 0, "a call left without a claim");
        require(
                voyage.claimedAt < haltedAt.getOrDefault(voyage.plan, Long.MAX_VALUE),
                "a call left under a claim made after the halt");
        if (!clocksJumped.getAsBoolean()) {
            require(!now.isBefore(voyage.departsAt), "a call left before its time");
            require(!now.isAfter(voyage.tooLateAt), "a call left too late");
            require(
                    !now.isAfter(voyage.claimedWhen.plus(settings.leaveLimit())),
                    "a call left long after its claim");
            var before = voyage.calledWhen;
            require(
                    before == null || !now.isBefore(before.plus(settings.repeatGap())),
                    "two calls within the minute");
        }
        voyage.calledWhen = now;
        attempts++;
    }

    @Override
    public void neverLeft(SendOrder order) {
        voyage(order.clientMsgId()).calledWhen = null;
    }

    private Voyage voyage(String key) {
        return Optional.ofNullable(voyages.get(key)).orElseThrow();
    }

    void note(String what) {
        trace.add(strands.now() + " " + what);
    }

    List<String> trace() {
        return trace;
    }

    void require(boolean holds, String what) {
        if (!holds) {
            throw new Violation(what, trace);
        }
    }
}
