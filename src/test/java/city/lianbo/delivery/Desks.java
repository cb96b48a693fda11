package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Strands;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// The desks of one story: they start, die, freeze, and have wrong clocks.
final class Desks {

    private final ModelNode.World world;
    private final Strands strands;
    private final RandomGenerator dice;
    private final Consumer<String> told;
    private final List<ModelNode> alive = new ArrayList<>();
    private int named;
    private int crashes;
    private int crashesInFlight;
    private boolean clocksJumped;

    Desks(ModelNode.World world, Consumer<String> told) {
        this.world = world;
        this.strands = world.strands();
        this.dice = strands.dice();
        this.told = told;
    }

    ModelNode start() {
        var node = new ModelNode(world, "node-" + ++named);
        alive.add(node);
        node.start();
        return node;
    }

    Optional<ModelNode> any() {
        return alive.isEmpty()
                ? Optional.empty()
                : Optional.of(alive.get(dice.nextInt(alive.size())));
    }

    /// One of them dies and comes back as another, some time later.
    void crash() {
        any().ifPresent(node -> {
            told.accept("%s dies".formatted(node.name()));
            node.life().end();
            alive.remove(node);
            crashes++;
            if (world.store().all().stream().anyMatch(row -> row.state() == DeliveryState.FIRING)) {
                crashesInFlight++;
            }
            strands.at(
                    strands.now().plusMillis(dice.nextInt(500, 120_000)),
                    () -> told.accept("%s starts".formatted(start().name())));
        });
    }

    void freeze() {
        any().ifPresent(node -> {
            var until = strands.now().plusMillis(dice.nextInt(300, 300_000));
            told.accept("%s freezes until %s".formatted(node.name(), until));
            node.life().freeze(until);
        });
    }

    void misguideClock() {
        any().ifPresent(node -> {
            clocksJumped = true;
            var error = Duration.ofMillis(dice.nextInt(-1_200_000, 1_200_000));
            told.accept("%s: clock wrong by %s".formatted(node.name(), error));
            node.setClockError(error);
            strands.at(
                    strands.now().plusSeconds(dice.nextInt(1, 600)),
                    () -> node.setClockError(Duration.ZERO));
        });
    }

    void clearSky() {
        for (var node : alive) {
            node.setClockError(Duration.ZERO);
            node.life().freeze(Instant.MIN);
        }
    }

    boolean clocksJumped() {
        return clocksJumped;
    }

    int crashes() {
        return crashes;
    }

    int crashesInFlight() {
        return crashesInFlight;
    }
}
