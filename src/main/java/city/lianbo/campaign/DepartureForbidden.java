package city.lianbo.campaign;

import city.lianbo.platform.RuleBroken;

/// A wave was to leave on a blackout day or in quiet hours, and its campaign is not urgent.
public final class DepartureForbidden extends RuleBroken {

    DepartureForbidden(TimeObstacle obstacle) {
        super(key(obstacle), arguments(obstacle));
    }

    private static String key(TimeObstacle obstacle) {
        return switch (obstacle) {
            case TimeObstacle.OnBlackoutDay _ -> "campaign.departure-on-blackout";
            case TimeObstacle.InQuietHours _ -> "campaign.departure-in-quiet-hours";
        };
    }

    private static Object[] arguments(TimeObstacle obstacle) {
        return switch (obstacle) {
            case TimeObstacle.OnBlackoutDay(var blackout) ->
                    new Object[] {
                        blackout.first().toString(), blackout.last().toString(), blackout.reason()
                    };
            case TimeObstacle.InQuietHours(var hours) ->
                    new Object[] {hours.begins().toString(), hours.ends().toString()};
        };
    }
}
