package city.lianbo.campaign;

import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The rules of time as they stand: when nothing leaves. Days and hours are Beijing's, whatever
/// zone the server runs in.
public record TimeRuleSet(List<Blackout> blackouts, Optional<QuietHours> quiet) {

    public TimeRuleSet {
        blackouts = List.copyOf(blackouts);
    }

    /// What stands against leaving at that instant; a blackout day before quiet hours.
    public Optional<TimeObstacle> obstacle(Instant at) {
        var there = Beijing.at(at);
        Optional<TimeObstacle> blackout =
                blackouts.stream()
                        .filter(days -> days.holds(there.toLocalDate()))
                        .findFirst()
                        .map(TimeObstacle.OnBlackoutDay::new);
        return blackout.or(() ->
                quiet.filter(hours -> hours.hold(there.toLocalTime()))
                        .map(TimeObstacle.InQuietHours::new));
    }
}
