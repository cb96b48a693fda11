package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// One small round of `./lianbo chaos`: two desks on PostgreSQL, three kills, spoilt calls, clocks
/// that jump and lines that break.
class ChaosIT {

    @Test
    void nothingIsSentTwiceAndNothingIsLost() {
        var order = new ChaosOrder(24, 3, 2, 20_261_123);
        try (var round = new ChaosRound(order)) {
            var report = round.run();

            assertThat(report.holds()).as(report.json()).isTrue();
            assertThat(report.faults()).as(report.json()).isPositive();
            assertThat(report.killsInFlight()).as(report.json()).isPositive();
        }
    }
}
