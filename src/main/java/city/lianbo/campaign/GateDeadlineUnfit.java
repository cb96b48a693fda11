package city.lianbo.campaign;

import city.lianbo.platform.Beijing;
import city.lianbo.platform.RuleBroken;
import java.time.Instant;
import java.time.format.DateTimeFormatter;

/// A gate was to wait until before it can possibly open, or longer than the desk waits.
public final class GateDeadlineUnfit extends RuleBroken {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss");

    GateDeadlineUnfit(Instant first, Instant last) {
        super("campaign.gate-deadline-unfit", words(first), words(last));
    }

    private static String words(Instant instant) {
        return MINUTE.format(Beijing.at(instant));
    }
}
