package city.lianbo.campaign;

import city.lianbo.campaign.RehearsalReport.Act;
import city.lianbo.campaign.RehearsalReport.Line;
import city.lianbo.delivery.Faults;
import city.lianbo.delivery.Rehearsal;
import city.lianbo.delivery.Rehearsed;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.DoubleConsumer;

/// A rehearsal that was allowed and written down, and can be run aside: it needs no database.
public final class PreparedRehearsal {

    /// Longer than any city's plan takes.
    private static final Duration BUDGET = Duration.ofMinutes(2);

    private final Rehearsal rehearsal;
    private final Faults faults;
    private final Cast cast;

    PreparedRehearsal(Rehearsal rehearsal, Faults faults, Cast cast) {
        this.rehearsal = rehearsal;
        this.faults = faults;
        this.cast = cast;
    }

    /// Who takes part.
    ///
    /// @param waves in their order
    record Cast(
            List<UUID> waves, Map<AccountId, Player> players, int notApproved, int assumedLinks) {}

    record Player(String accountName, boolean phoneProtected, List<String> people) {}

    /// Rehearses, on any thread, and tells how far it is, from 0 to 1.
    public RehearsalReport run(DoubleConsumer progress) {
        var outcomes = rehearsal.run(progress, BUDGET);
        var acts = new ArrayList<Act>();
        for (var wave : cast.waves()) {
            var lines =
                    outcomes.stream()
                            .filter(outcome -> outcome.wave().equals(wave))
                            .map(this::line)
                            .toList();
            acts.add(new Act(acts.size() + 1, lines));
        }
        return new RehearsalReport(faults, acts, cast.notApproved(), cast.assumedLinks());
    }

    private Line line(Rehearsed outcome) {
        var player = Optional.ofNullable(cast.players().get(outcome.account())).orElseThrow();
        return new Line(
                player.accountName(),
                player.phoneProtected() && outcome.channel() == Channel.MASS_SEND,
                player.people(),
                outcome);
    }
}
