package city.lianbo.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// When the waves of a plan are expected, given what each waits for; refuses what can't be.
final class Timetable {

    private final Map<WaveId, Wave> waves = new HashMap<>();

    Timetable(List<Wave> waves) {
        waves.forEach(wave -> this.waves.put(wave.id(), wave));
    }

    /// Numbers the waves in the order of their expected times; what waits comes after what it waits
    /// for.
    void layOut() {
        waves.values().forEach(this::refuseCircles);
        var order =
                waves.values().stream()
                        .sorted(
                                Comparator.comparing(this::expected)
                                        .thenComparingInt(this::depth)
                                        .thenComparingInt(Wave::ordinal))
                        .toList();
        var expected = new HashMap<WaveId, Instant>();
        order.forEach(wave -> expected.put(wave.id(), expected(wave)));
        for (int index = 0; index < order.size(); index++) {
            var wave = order.get(index);
            wave.place(index + 1, Optional.ofNullable(expected.get(wave.id())).orElseThrow());
        }
        order.forEach(this::refuseDeadline);
    }

    /// The soonest that the wave can leave.
    Instant expected(Wave wave) {
        return wave.after()
                .map(after -> expected(wave(after.wave())).plus(after.then()))
                .orElseGet(wave::departsAt);
    }

    private int depth(Wave wave) {
        return wave.after().map(after -> 1 + depth(wave(after.wave()))).orElse(0);
    }

    /// What waits for the wave, directly or by another.
    List<Wave> followers(WaveId wave) {
        return waves.values().stream().filter(one -> waitsFor(one, wave)).toList();
    }

    private boolean waitsFor(Wave wave, WaveId other) {
        return wave.after()
                .map(after -> after.wave().equals(other) || waitsFor(wave(after.wave()), other))
                .orElse(false);
    }

    /// Deadlines of what waits move along.
    void postpone(List<Wave> followers, Duration by) {
        followers.forEach(wave ->
                wave.after()
                        .ifPresent(after ->
                                wave.startAt(after.waitingUntil(after.deadline().plus(by)))));
    }

    void refuseCircles(Wave first) {
        Set<WaveId> seen = new HashSet<>();
        var wave = Optional.of(first);
        while (wave.isPresent()) {
            if (!seen.add(wave.get().id())) {
                throw new WavesInACircle(first.ordinal());
            }
            wave = wave.get().after().map(after -> wave(after.wave()));
        }
    }

    private void refuseDeadline(Wave wave) {
        wave.after()
                .map(Start.After::deadline)
                .ifPresent(deadline -> {
                    var last = wave.departsAt().plus(Start.After.LONGEST_WAIT);
                    if (deadline.isBefore(wave.departsAt()) || deadline.isAfter(last)) {
                        throw new GateDeadlineUnfit(wave.departsAt(), last);
                    }
                });
    }

    private Wave wave(WaveId wanted) {
        return Optional.ofNullable(waves.get(wanted))
                .orElseThrow(() -> new WaveUnknown(wanted.toString()));
    }
}
