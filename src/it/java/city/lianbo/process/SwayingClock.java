package city.lianbo.process;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/// The system's clock, put wrong on request as an administrator or a sick time server would.
final class SwayingClock implements InstantSource {

    private final AtomicReference<Duration> wrongBy = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(wrongBy.get());
    }

    void jump(Duration wrong) {
        wrongBy.set(wrong);
    }
}
