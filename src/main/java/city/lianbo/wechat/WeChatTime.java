package city.lianbo.wechat;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// WeChat's clock, as its answers are dated by it: in whole seconds, cut off, each between two
/// readings of ours.
public final class WeChatTime {

    private final InstantSource clock;
    private final AtomicReference<Optional<Dated>> last = new AtomicReference<>(Optional.empty());

    public WeChatTime(InstantSource clock) {
        this.clock = clock;
    }

    /// @param asked our time when the call left
    /// @param date what WeChat's clock showed when it answered, to the second
    /// @param answered our time when the answer was there
    public record Dated(Instant asked, Instant date, Instant answered) {}

    /// The newest dated answer; empty before the first.
    public Optional<Dated> last() {
        return last.get();
    }

    public Instant now() {
        return clock.instant();
    }

    /// A whole answer came, with this `Date` header; one that can't be read says nothing.
    public void answered(Instant asked, String header) {
        var answered = clock.instant();
        read(header).ifPresent(date -> last.set(Optional.of(new Dated(asked, date, answered))));
    }

    private static Optional<Instant> read(String header) {
        try {
            return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(header)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
