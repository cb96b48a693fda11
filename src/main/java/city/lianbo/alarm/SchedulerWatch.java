package city.lianbo.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// Notices a scheduler that stands still, a single tick that is stuck, and clocks that disagree. A
/// tick that is blocked by nothing is freed.
@Component
class SchedulerWatch implements Watch {

    private static final Logger LOG = LoggerFactory.getLogger(SchedulerWatch.class);
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);
    private static final int LOOKS_BEFORE_GONE = 6;

    private final NodeRows nodes;
    private final NodeName me;
    private final SchedulerTroubles troubles;
    private final AlarmSettings settings;
    private final ClockWatch clocks;
    private @Nullable Instant begun;

    SchedulerWatch(
            NodeRows nodes,
            NodeName me,
            SchedulerTroubles troubles,
            AlarmSettings settings,
            ClockWatch clocks) {
        this.nodes = nodes;
        this.me = me;
        this.troubles = troubles;
        this.settings = settings;
        this.clocks = clocks;
    }

    /// All times here are the database's: a node whose own clock is wrong would take the others for
    /// gone or silent, and they it, and each would settle at every look what the other has told.
    @Override
    public void look() {
        var now = clocks.look().theirs();
        var since = begun == null ? now : begun;
        begun = since;
        nodes.seen(me, now, clocks.wrongBy());
        nodes.forget(now.minus(FORGOTTEN_AFTER));
        var found = new ArrayList<SchedulerTrouble>();
        silence(now, since, found);
        found.addAll(lateTicks(now, since));
        clocks(now, found);
        troubles.standing(found);
    }

    /// A desk that has just started has had no time to ring yet.
    private void silence(Instant now, Instant begun, List<SchedulerTrouble> found) {
        var beat = nodes.lastBeat().filter(at -> at.isAfter(begun)).orElse(begun);
        if (beat.plus(settings.beatOverdue()).isBefore(now)) {
            found.add(new SchedulerTrouble.Silent(beat));
        }
    }

    private List<SchedulerTrouble> lateTicks(Instant now, Instant begun) {
        if (begun.plus(settings.beatOverdue()).isAfter(now)) {
            return List.of();
        }
        var late = nodes.late(now, now.minus(settings.beatOverdue()));
        for (var tick : late) {
            if (nodes.free(tick.tick())) {
                LOG.error(
                        "Tick {} was blocked by no ring since {}; freed",
                        tick.tick(),
                        tick.dueAt());
            }
        }
        return late.stream()
                .<SchedulerTrouble>map(tick ->
                        new SchedulerTrouble.TickLate(tick.tick(), tick.dueAt(), tick.state()))
                .toList();
    }

    private void clocks(Instant now, List<SchedulerTrouble> found) {
        var since = now.minus(settings.watchEvery().multipliedBy(LOOKS_BEFORE_GONE));
        for (var node : nodes.seenSince(since)) {
            if (!node.skew().isZero()) {
                found.add(new SchedulerTrouble.ClockOff(node.name(), node.skew()));
            }
        }
    }
}
