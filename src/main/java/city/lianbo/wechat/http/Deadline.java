package city.lianbo.wechat.http;

import java.time.Duration;

/// The moment until which a call may last, on the clock that never jumps.
record Deadline(long nanos) {

    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    /// This one, or an earlier one after the given span.
    Deadline notLaterThan(Duration span) {
        return span.toNanos() < left() ? in(span) : this;
    }

    /// Nanoseconds left, never negative.
    long left() {
        return Math.max(0, nanos - System.nanoTime());
    }

    boolean passed() {
        return left() == 0;
    }
}
