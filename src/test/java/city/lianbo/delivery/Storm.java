package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Mishap;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.delivery.rehearsal.Weather;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.random.RandomGenerator;

/// Bad weather by the dice until the sky clears: then everything works at once.
final class Storm implements Weather {

    private final Strands strands;
    private final RandomGenerator dice;
    private final Instant calm;

    Storm(Strands strands, Instant calm) {
        this.strands = strands;
        this.dice = strands.dice();
        this.calm = calm;
    }

    private boolean blows(int onceIn) {
        return dice.nextInt(onceIn) == 0 && strands.now().isBefore(calm);
    }

    @Override
    public Duration database() {
        return Duration.ofMillis(blows(30) ? dice.nextInt(8_000) : dice.nextInt(1, 12));
    }

    @Override
    public Duration network() {
        return Duration.ofMillis(blows(8) ? dice.nextInt(15_000) : dice.nextInt(20, 400));
    }

    @Override
    public boolean strikes(Mishap mishap) {
        return strands.now().isBefore(calm) && dice.nextInt(onceIn(mishap)) == 0;
    }

    private static int onceIn(Mishap mishap) {
        return switch (mishap) {
            case COMMIT_LOST -> 40;
            case COMMIT_UNHEARD -> 60;
            case SEND_NOT_CONNECTED, SEND_LOST -> 12;
            case SEND_UNHEARD -> 6;
            case SEND_BUSY, NOT_CONNECTED, UNHEARD -> 15;
        };
    }

    @Override
    public OptionalInt refusal(AccountId account, Call call) {
        return OptionalInt.empty();
    }

    /// Most accounts have one push a day, some two.
    @Override
    public int quota(AccountId account) {
        return account.value().getLeastSignificantBits() % 3 == 0 ? 2 : 1;
    }

    @Override
    public Duration work() {
        return Duration.ofMillis(dice.nextInt(200, 40_000));
    }

    /// Mostly soon, at times after minutes; by ten minutes it is listed.
    @Override
    public Duration publishing() {
        return dice.nextInt(3) == 0 ? Duration.ofMillis(dice.nextInt(40_000, 420_000)) : work();
    }

    @Override
    public Phone phone(AccountId account) {
        var after = Duration.ofSeconds(dice.nextInt(5, 1_700));
        return switch (dice.nextInt(8)) {
            case 0, 1 -> Phone.silent();
            case 2 -> new Phone(Phone.Decision.REFUSES, after);
            default -> new Phone(Phone.Decision.CONFIRMS, after);
        };
    }

    @Override
    public boolean fails(AccountId account) {
        return dice.nextInt(20) == 0;
    }

    /// Never, once, or twice.
    @Override
    public List<Duration> events(AccountId account) {
        var copies = new ArrayList<Duration>();
        int times = dice.nextInt(3);
        for (int time = 0; time < times; time++) {
            copies.add(Duration.ofMillis(dice.nextInt(1, 90_000)));
        }
        return copies;
    }
}
