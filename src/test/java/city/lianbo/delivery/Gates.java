package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Strands;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Waves of a story that wait for the one before: their gate opens when enough of that is confirmed,
/// or a person opens it after its deadline, or nobody does. It opens once, however often it is asked
/// for.
final class Gates {

    private static final Duration LOOK = Duration.ofSeconds(15);
    private static final Duration TOO_LATE = Duration.ofMinutes(30);

    private final Strands strands;
    private final RandomGenerator dice;
    private final ModelStore store;
    private final Voyages voyages;
    private final Desks desks;
    private final DeliverySettings settings;
    private final Set<DepartureId> opened = new HashSet<>();
    private boolean released;

    Gates(
            Strands strands,
            ModelStore store,
            Voyages voyages,
            Desks desks,
            DeliverySettings settings) {
        this.strands = strands;
        this.dice = strands.dice();
        this.store = store;
        this.voyages = voyages;
        this.desks = desks;
        this.settings = settings;
    }

    private record Gate(
            ModelStore.Departure departure,
            List<DeliveryId> before,
            int percent,
            Duration then,
            Instant deadline) {}

    /// The limit of a departure that waits: it counts from its deadline.
    static Instant tooLate(Instant deadline) {
        return deadline.plus(TOO_LATE);
    }

    /// How many have opened.
    int opened() {
        return opened.size();
    }

    void released() {
        released = true;
    }

    /// @param before deliveries of the wave that is waited for
    void watch(ModelStore.Departure departure, List<DeliveryId> before, Instant deadline) {
        var gate =
                new Gate(
                        departure,
                        before,
                        dice.nextBoolean() ? 100 : dice.nextInt(1, 100),
                        Duration.ofSeconds(dice.nextInt(0, 400)),
                        deadline);
        store.in(departure.id(), DeliveryState.PLANNED).forEach(voyages::waits);
        strands.at(strands.now().plus(LOOK), () -> look(gate));
        if (dice.nextInt(3) == 0) {
            strands.at(deadline.plusSeconds(dice.nextInt(900)), () -> open(gate, Duration.ZERO));
        }
    }

    private void look(Gate gate) {
        long sent =
                gate.before().stream()
                        .filter(id -> store.find(id).orElseThrow().state() == DeliveryState.SENT)
                        .count();
        if (sent * 100 >= (long) gate.percent() * gate.before().size()) {
            open(gate, gate.then());
        } else if (strands.now().isBefore(gate.deadline())) {
            strands.at(strands.now().plus(LOOK), () -> look(gate));
        }
    }

    /// By whichever node asks first; at times a second one asks a little later.
    private void open(Gate gate, Duration then) {
        if (!released || desks.any().isEmpty()) {
            return;
        }
        if (dice.nextInt(4) == 0) {
            strands.at(strands.now().plusSeconds(9), () -> open(gate, then.plusSeconds(100)));
        }
        var departure = gate.departure().id();
        if (!opened.add(departure)) {
            return;
        }
        var soonest = strands.now().plus(settings.earliest());
        var wanted = strands.now().plus(then);
        var at = wanted.isBefore(soonest) ? soonest : wanted;
        voyages.note("gate of %s opens for %s".formatted(departure, at));
        store.open(departure, at, at.plus(TOO_LATE));
        store.release(departure);
        store.all().stream()
                .filter(row -> row.departure().equals(departure))
                .forEach(voyages::opened);
        int rings = dice.nextInt(3);
        for (int ring = 0; ring < rings; ring++) {
            strands.at(
                    at.minusSeconds(7).plusMillis(dice.nextInt(300)),
                    () -> desks.any().ifPresent(node -> node.fireAlarm(departure, at)));
        }
        // Desks that rest, far from every T, would sweep only after it is too late.
        strands.at(at.minus(settings.armLead()), () -> desks.any().ifPresent(ModelNode::sweep));
        for (long minutes = 1; minutes < 30; minutes += minutes) {
            strands.at(
                    at.plusSeconds(minutes * 60 + 15),
                    () -> desks.any().ifPresent(ModelNode::sweep));
        }
    }
}
