package city.lianbo.simulator;

import java.time.Duration;

/// Pushes one event once.
@FunctionalInterface
public interface EventPoster {

    /// @return whether the receiver took it in time
    boolean post(Account account, String xml, Duration timeout);
}
