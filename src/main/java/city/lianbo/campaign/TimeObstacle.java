package city.lianbo.campaign;

/// Why the city sends nothing at an instant.
public sealed interface TimeObstacle {

    record OnBlackoutDay(Blackout blackout) implements TimeObstacle {}

    record InQuietHours(QuietHours hours) implements TimeObstacle {}
}
