package city.lianbo.delivery;

import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;

/// Carries one departure: stages, arms, claims and fires its deliveries. Each step can be called at
/// any time and any number of times; it does what is due and leaves the rest.
final class DepartureRunner {

    /// How often a node that has claimed looks for halts until T.
    private static final Duration HALT_LOOK = Duration.ofMillis(250);

    private final DeliveryStore store;
    private final WeChat weChat;
    private final Ways ways;
    private final Stager stager;
    private final Armer armer;
    private final Recorder recorder;
    private final Surroundings surroundings;
    private final Semaphore places;

    DepartureRunner(
            DeliveryStore store,
            WeChat weChat,
            Ways ways,
            Stager stager,
            Armer armer,
            Recorder recorder,
            Surroundings surroundings) {
        this.store = store;
        this.weChat = weChat;
        this.ways = ways;
        this.stager = stager;
        this.armer = armer;
        this.recorder = recorder;
        this.surroundings = surroundings;
        this.places = new Semaphore(weChat.callsAtOnce(), true);
    }

    /// What the runner is given from outside.
    ///
    /// @param owner names this node in claims
    /// @param phoneProtected whether an account's administrator confirms each send
    record Surroundings(
            InstantSource clock,
            Tasks tasks,
            DeliverySettings settings,
            String owner,
            Predicate<Delivery> phoneProtected) {}

    /// Places the drafts of what was due when it began, a few at a time: pictures take memory and
    /// processor time, and a lease that began while a row still waited could run out before its
    /// work is done.
    void stage(DepartureId departure) {
        var due = surroundings.clock().instant();
        int together = surroundings.settings().stageBatch();
        surroundings
                .tasks()
                .drain(() -> {
                    var rows = lease(departure, DeliveryState.PLANNED, due, together);
                    surroundings.tasks().each(rows, stager::stage);
                    return !rows.isEmpty();
                });
    }

    /// Arms all at once: the calls are small, and T is near.
    void arm(DepartureId departure) {
        var due = surroundings.clock().instant();
        var rows = lease(departure, DeliveryState.STAGED, due, Integer.MAX_VALUE);
        surroundings.tasks().each(rows, armer::arm);
    }

    private List<Delivery> lease(
            DepartureId departure, DeliveryState state, Instant due, int limit) {
        var until = surroundings.clock().instant().plus(surroundings.settings().lease());
        return store.lease(departure, state, due, until, limit);
    }

    /// Opens connections for a departure that will fire soon.
    void warmUp(DepartureId departure) {
        var accounts =
                store.in(departure, DeliveryState.ARMED).stream().map(Delivery::account).toList();
        weChat.warmUp(accounts);
    }

    /// Waits until the claim is due, then fires: an alarm that rings early makes the scheduler's
    /// latency not matter.
    void fireAt(DepartureId departure, Instant departsAt) {
        surroundings.tasks().await(departsAt.minus(surroundings.settings().claimLead()));
        fire(departure);
    }

    /// Claims what is armed, waits for T, and makes one call for each claimed delivery. No database
    /// stands between T and the calls; answers are recorded behind them.
    void fire(DepartureId departure) {
        var claimed = store.claim(departure, surroundings.owner(), surroundings.clock().instant());
        if (!claimed.isEmpty()) {
            surroundings.tasks().each(waitForDeparture(claimed), this::leave);
            recorder.flush();
        }
    }

    /// Waits until T with an eye on halts; what was halted meanwhile is dropped.
    private List<Delivery> waitForDeparture(List<Delivery> claimed) {
        var remaining = new ArrayList<>(claimed);
        var departsAt = claimed.getFirst().departsAt();
        var now = surroundings.clock().instant();
        while (now.isBefore(departsAt) && !remaining.isEmpty()) {
            var look = now.plus(HALT_LOOK);
            surroundings.tasks().await(look.isBefore(departsAt) ? look : departsAt);
            if (look.isBefore(departsAt)) {
                drop(remaining, haltedOf(remaining));
            }
            now = surroundings.clock().instant();
        }
        return remaining;
    }

    private Set<DeliveryId> haltedOf(List<Delivery> deliveries) {
        return new HashSet<>(store.halted(deliveries.stream().map(Delivery::id).toList()));
    }

    private void drop(List<Delivery> remaining, Set<DeliveryId> halted) {
        remaining.removeIf(delivery -> {
            boolean stopped = halted.contains(delivery.id());
            if (stopped) {
                neverLeft(delivery, "halted before it left");
            }
            return stopped;
        });
    }

    private void leave(Delivery delivery) {
        var now = surroundings.clock().instant();
        var claimedAt = delivery.claimedAt().orElse(now);
        var due = claimedAt.isAfter(delivery.departsAt()) ? claimedAt : delivery.departsAt();
        if (isOver(delivery, claimedAt, now)) {
            return;
        }
        if (!isLate(now, due)) {
            callInTurn(delivery, claimedAt, due);
        } else if (!store.claimAgain(delivery, now)) {
            // Halted, or another node's row by now: then the epoch keeps this note from moving it.
            neverLeft(delivery, "claim lost before it left");
        } else {
            callInTurn(delivery, now, now);
        }
    }

    private boolean isLate(Instant now, Instant since) {
        return now.isAfter(since.plus(surroundings.settings().lateStep()));
    }

    /// More calls than WeChat's line carries at once wait here and not there, where nobody could stop
    /// them: whose turn comes late looks for halts again, and then at the clock.
    ///
    /// @param looked when halts were looked at for it
    private void callInTurn(Delivery delivery, Instant claimedAt, Instant looked) {
        places.acquireUninterruptibly();
        try {
            boolean halted =
                    isLate(surroundings.clock().instant(), looked)
                            && !store.halted(List.of(delivery.id())).isEmpty();
            if (halted) {
                neverLeft(delivery, "halted before it left");
            } else if (!isOver(delivery, claimedAt, surroundings.clock().instant())) {
                call(delivery);
            }
        } finally {
            places.release();
        }
    }

    /// Whether it may not leave any more under its claim, and then says so. The last look at the
    /// clock before a call: a node can stand still between any two steps.
    private boolean isOver(Delivery delivery, Instant claimedAt, Instant now) {
        if (now.isAfter(delivery.tooLateAt())) {
            neverLeft(delivery, "too late to leave", new DeliveryEvent.Missed());
            return true;
        }
        if (now.isAfter(claimedAt.plus(surroundings.settings().leaveLimit()))) {
            neverLeft(delivery, "left too long after its claim");
            return true;
        }
        return false;
    }

    private void call(Delivery delivery) {
        var event = ways.of(delivery).leave(delivery);
        var now = surroundings.clock().instant();
        recorder.note(Note.of(delivery, event, now, lookAgain(event, now)));
    }

    private Instant lookAgain(DeliveryEvent event, Instant now) {
        var settings = surroundings.settings();
        if (Ways.leadsToAsking(event)) {
            return now.plus(Ways.untilAsked(event, settings));
        }
        return now.plus(
                event instanceof DeliveryEvent.AnswerLost
                        ? settings.repeatGap()
                        : settings.retryGap());
    }

    private void neverLeft(Delivery delivery, String cause, DeliveryEvent... then) {
        var now = surroundings.clock().instant();
        recorder.note(note(delivery, new DeliveryEvent.NeverLeft(cause), now));
        for (DeliveryEvent event : then) {
            recorder.note(note(delivery, event, now));
        }
    }

    private static Note note(Delivery delivery, DeliveryEvent event, Instant now) {
        return Note.of(delivery, event, now, now);
    }
}
