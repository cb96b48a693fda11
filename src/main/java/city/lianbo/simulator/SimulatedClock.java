package city.lianbo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/// The simulator's only time: real, shifted, or standing still. Days and months are Beijing's.
public final class SimulatedClock implements InstantSource {

    /// WeChat counts its days and months here.
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final String KEY = "clock";

    private final InstantSource real;
    private final Store store;
    private final Shelf<ClockState> shelf;

    SimulatedClock(InstantSource real, Store store) {
        this.real = real;
        this.store = store;
        this.shelf = store.shelf("clock", ClockState.class);
    }

    @Override
    public Instant instant() {
        var state = state();
        return state.stopped() != null ? state.stopped() : real.instant().plus(state.offset());
    }

    public LocalDate day() {
        return LocalDate.ofInstant(instant(), BEIJING);
    }

    public YearMonth month() {
        return YearMonth.from(day());
    }

    public ClockState state() {
        return shelf.find(KEY).orElse(ClockState.REAL);
    }

    /// Time goes on from here.
    public void set(Instant moment) {
        var stopped = state().stopped() != null;
        keep(new ClockState(Duration.between(real.instant(), moment), stopped ? moment : null));
    }

    public void advance(Duration step) {
        set(instant().plus(step));
    }

    public void stop() {
        keep(new ClockState(state().offset(), instant()));
    }

    /// Goes on from where it stopped.
    public void run() {
        var now = instant();
        keep(new ClockState(Duration.between(real.instant(), now), null));
    }

    public void real() {
        keep(ClockState.REAL);
    }

    private void keep(ClockState state) {
        store.change(() -> shelf.put(KEY, state));
    }
}
