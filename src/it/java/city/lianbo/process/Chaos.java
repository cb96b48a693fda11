package city.lianbo.process;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.util.List;
import org.slf4j.LoggerFactory;

/// `./lianbo chaos`: one round of everything at once. Prints one line of JSON and exits with 0; with
/// 1 where an invariant fails, with 3 where too few kills met calls in flight for the round to count,
/// with 64 where it does not understand what it is told.
public final class Chaos {

    private static final int NOT_COUNTED = 3;
    private static final int USAGE = 64;

    private Chaos() {}

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        ChaosOrder order;
        try {
            order = ChaosOrder.of(List.of(arguments));
        } catch (IllegalArgumentException problem) {
            System.err.println(problem.getMessage());
            System.exit(USAGE);
            return;
        }
        ChaosReport report;
        try (var round = new ChaosRound(order)) {
            report = round.run();
        }
        System.out.println(report.json());
        System.exit(exitCode(report));
    }

    private static int exitCode(ChaosReport report) {
        if (!report.holds()) {
            return 1;
        }
        return report.counts() ? 0 : NOT_COUNTED;
    }
}
