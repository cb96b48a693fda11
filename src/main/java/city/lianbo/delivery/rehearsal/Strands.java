package city.lianbo.delivery.rehearsal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// Cooperative threads in simulated time: exactly one runs at any moment, and it runs until it
/// sleeps. Who wakes next is decided by instants, among equals by the dice; so one seed gives one
/// story, however many strands take part and however often it is told again.
public final class Strands {

    /// Unwinds a strand whose node has died. Not an exception: nothing may catch it.
    static final class Killed extends Error {

        private static final long serialVersionUID = 1;

        Killed() {
            super("the node died", null, false, false);
        }
    }

    /// What lives and dies together, and can be frozen.
    public static final class Life {

        private boolean over;
        private Instant frozenUntil = Instant.MIN;

        public boolean isOver() {
            return over;
        }

        public void end() {
            over = true;
        }

        public void freeze(Instant until) {
            frozenUntil = until;
        }

        public boolean isFrozen(Instant now) {
            return now.isBefore(frozenUntil);
        }
    }

    private final RandomGenerator dice;
    private final PriorityQueue<Wake> wakes =
            new PriorityQueue<>(
                    Comparator.comparing(Wake::at)
                            .thenComparingLong(Wake::tie)
                            .thenComparingLong(Wake::number));
    private final List<Strand> strands = new ArrayList<>();
    private final Holder director = new Holder(Thread.currentThread());
    private Instant now;
    private Instant until;
    private boolean ending;
    private long numbers;
    private @Nullable Throwable failure;
    private volatile Holder turn = director;

    /// To be made and directed by one and the same thread.
    public Strands(Instant start, RandomGenerator dice) {
        this.now = start;
        this.until = start;
        this.dice = dice;
    }

    private record Wake(Instant at, long tie, long number, Holder whom, Runnable work) {}

    /// Who may run: one at a time.
    private static class Holder {

        private final Thread thread;

        Holder(Thread thread) {
            this.thread = thread;
        }
    }

    private final class Strand extends Holder {

        private final Life life;
        private boolean ended;

        Strand(Life life, Runnable work) {
            super(Thread.ofVirtual().unstarted(() -> ((Strand) Strands.this.turn).run(work)));
            this.life = life;
        }

        private void run(Runnable work) {
            try {
                if (!life.isOver()) {
                    work.run();
                }
            } catch (Killed _) {
                // as it should be
            } catch (RuntimeException | Error broken) {
                failure = broken;
            }
            ended = true;
            strands.remove(this);
            handOn(next());
        }
    }

    public Instant now() {
        return now;
    }

    public RandomGenerator dice() {
        return dice;
    }

    public void start(Life life, Runnable work) {
        var strand = new Strand(life, work);
        strands.add(strand);
        wake(strand, now);
    }

    /// Does something at an instant, outside every strand; it must not sleep.
    public void at(Instant instant, Runnable work) {
        wakes.add(new Wake(instant, dice.nextLong(), numbers++, director, work));
    }

    public void sleep(Duration duration) {
        sleepUntil(now.plus(duration));
    }

    void sleepUntil(Instant instant) {
        var me = current();
        wake(me, instant.isBefore(now) ? now : instant);
        giveWay(me);
    }

    /// Does each of `works` in a strand of its own and returns when all have ended.
    public void each(Life life, List<Runnable> works) {
        if (works.isEmpty()) {
            return;
        }
        var open = new int[] {works.size()};
        var me = current();
        for (Runnable work : works) {
            start(
                    life,
                    () -> {
                        try {
                            work.run();
                        } catch (RuntimeException _) {
                            // as the engine's tasks do: what one throws doesn't touch the others
                        } finally {
                            if (--open[0] == 0) {
                                wake(me, now);
                            }
                        }
                    });
        }
        giveWay(me);
    }

    private Strand current() {
        if (turn instanceof Strand strand) {
            return strand;
        }
        throw new IllegalStateException("Only a strand can sleep");
    }

    private void wake(Strand strand, Instant instant) {
        wakes.add(new Wake(instant, dice.nextLong(), numbers++, strand, () -> {}));
    }

    /// Lets the others go on until it is this strand's turn again; at once where nothing comes
    /// before it, which spares most of the switching.
    private void giveWay(Strand me) {
        var next = next();
        if (next != me) {
            handOn(next);
            waitForTurn(me);
        }
        if (me.life.isOver()) {
            throw new Killed();
        }
    }

    private void handOn(Holder next) {
        turn = next;
        if (next.thread.getState() == Thread.State.NEW) {
            next.thread.start();
        } else {
            LockSupport.unpark(next.thread);
        }
    }

    private void waitForTurn(Holder me) {
        while (turn != me) {
            LockSupport.park(this);
        }
    }

    /// Who goes on. What happens outside every strand happens on the way.
    private Holder next() {
        while (!ending && failure == null && !wakes.isEmpty() && !isLater(wakes.peek().at())) {
            var wake = wakes.remove();
            now = wake.at().isAfter(now) ? wake.at() : now;
            if (!(wake.whom() instanceof Strand strand)) {
                happen(wake.work());
            } else if (isFrozen(strand)) {
                wake(strand, strand.life.frozenUntil);
            } else if (!strand.ended) {
                return strand;
            }
        }
        return director;
    }

    private boolean isLater(Instant instant) {
        return instant.isAfter(until);
    }

    private void happen(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException | Error broken) {
            failure = broken;
        }
    }

    private boolean isFrozen(Strand strand) {
        return !strand.life.isOver() && strand.life.isFrozen(now);
    }

    /// Lets everything happen that happens before `instant`.
    public void runUntil(Instant instant) {
        until = instant;
        var next = next();
        if (next != director) {
            handOn(next);
            waitForTurn(director);
        }
        if (failure != null) {
            throw new AssertionError("A strand failed", failure);
        }
        now = instant.isAfter(now) ? instant : now;
    }

    /// Unwinds what still runs, so that no thread is left behind.
    public void end() {
        ending = true;
        strands.forEach(strand -> strand.life.end());
        while (!strands.isEmpty()) {
            handOn(strands.getFirst());
            waitForTurn(director);
        }
    }
}
