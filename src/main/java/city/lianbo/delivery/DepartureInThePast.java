package city.lianbo.delivery;

import city.lianbo.platform.Beijing;
import city.lianbo.platform.RuleBroken;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// A departure was asked for a time that is past or too near.
public final class DepartureInThePast extends RuleBroken {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

    private DepartureInThePast(String earliest) {
        super("delivery.departure-in-the-past", earliest);
    }

    static DepartureInThePast since(Instant earliest) {
        return new DepartureInThePast(CLOCK.format(Beijing.at(earliest)));
    }
}
