package city.lianbo.delivery;

import city.lianbo.delivery.rehearsal.Mishap;
import city.lianbo.delivery.rehearsal.Strands;
import city.lianbo.delivery.rehearsal.Weather;
import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;

/// Fair weather but for the chosen faults. Those that strike single accounts strike a quarter of
/// them, at least one; those that pass do so around the first departure.
final class RehearsalWeather implements Weather {

    private static final int SHARE = 4;
    private static final int NO_QUOTA_CODE = 45028;
    private static final int BAD_SECRET_CODE = 40125;
    private static final Duration STORM = Duration.ofMinutes(3);
    private static final Duration PAUSE = Duration.ofSeconds(25);

    private static final Set<Fault> ON_ACCOUNTS = EnumSet.of(Fault.NO_QUOTA, Fault.TOKEN_INVALID);
    private static final Set<Fault> ON_PUSHES =
            EnumSet.of(Fault.NO_QUOTA, Fault.PHONE_LATE, Fault.PHONE_REFUSED, Fault.PHONE_SILENT);
    private static final Set<Fault> ON_PHONES =
            EnumSet.of(Fault.PHONE_LATE, Fault.PHONE_REFUSED, Fault.PHONE_SILENT);

    private final Strands strands;
    private final RandomGenerator dice;
    private final Faults faults;
    private final Instant firstDeparture;
    private final Map<Fault, Set<AccountId>> struck = new EnumMap<>(Fault.class);

    RehearsalWeather(
            Strands strands,
            Faults faults,
            Instant firstDeparture,
            List<RehearsalScript.Wave> waves) {
        this.strands = strands;
        this.dice = strands.dice();
        this.faults = faults;
        this.firstDeparture = firstDeparture;
        for (Fault fault : Fault.values()) {
            if (faults.contain(fault)) {
                struck.put(fault, victims(fault, waves));
            }
        }
    }

    /// Only pushes need quota and a phone.
    private Set<AccountId> victims(Fault fault, List<RehearsalScript.Wave> waves) {
        var parts =
                waves.stream()
                        .filter(wave -> wave.pushes() || !ON_PUSHES.contains(fault))
                        .flatMap(wave -> wave.parts().stream())
                        .toList();
        if (ON_PHONES.contains(fault)) {
            return accounts(parts.stream().filter(RehearsalScript.Part::phoneProtected).toList());
        }
        if (!ON_ACCOUNTS.contains(fault)) {
            return Set.of();
        }
        var shuffled = new ArrayList<>(parts);
        Collections.shuffle(shuffled, new Random(dice.nextLong()));
        return accounts(shuffled.subList(0, Math.ceilDiv(shuffled.size(), SHARE)));
    }

    private static Set<AccountId> accounts(List<RehearsalScript.Part> parts) {
        var accounts = new HashSet<AccountId>();
        parts.forEach(part -> accounts.add(part.account()));
        return accounts;
    }

    /// Faults that strike this account in particular.
    Set<Fault> on(AccountId account) {
        var found = EnumSet.noneOf(Fault.class);
        struck.forEach((fault, accounts) -> {
            if (accounts.contains(account)) {
                found.add(fault);
            }
        });
        return found;
    }

    private boolean strikes(Fault fault, AccountId account) {
        return on(account).contains(fault);
    }

    /// Whether a fault that passes is here now.
    private boolean rages(Fault fault) {
        var now = strands.now();
        return faults.contain(fault)
                && now.isAfter(firstDeparture.minus(STORM))
                && now.isBefore(firstDeparture.plus(STORM));
    }

    @Override
    public Duration database() {
        var begin = firstDeparture.minusSeconds(5);
        var end = begin.plus(PAUSE);
        var now = strands.now();
        var usual = Duration.ofMillis(dice.nextInt(1, 6));
        return faults.contain(Fault.DATABASE_PAUSES) && !now.isBefore(begin) && now.isBefore(end)
                ? Duration.between(now, end).plus(usual)
                : usual;
    }

    @Override
    public Duration network() {
        return Duration.ofMillis(
                faults.contain(Fault.SLOW_NETWORK)
                        ? dice.nextInt(1_000, 12_000)
                        : dice.nextInt(40, 250));
    }

    @Override
    public boolean strikes(Mishap mishap) {
        return switch (mishap) {
            case SEND_LOST -> rages(Fault.LOST_ANSWERS) && dice.nextInt(4) == 0;
            case SEND_UNHEARD -> rages(Fault.LOST_ANSWERS) && dice.nextInt(3) == 0;
            case UNHEARD -> rages(Fault.LOST_ANSWERS) && dice.nextInt(6) == 0;
            case SEND_BUSY -> rages(Fault.WECHAT_BUSY) && dice.nextInt(2) == 0;
            case COMMIT_LOST, COMMIT_UNHEARD, SEND_NOT_CONNECTED, NOT_CONNECTED -> false;
        };
    }

    @Override
    public OptionalInt refusal(AccountId account, Call call) {
        if (call == Call.TOKEN && strikes(Fault.TOKEN_INVALID, account)) {
            return OptionalInt.of(BAD_SECRET_CODE);
        }
        return call == Call.SEND && strikes(Fault.NO_QUOTA, account)
                ? OptionalInt.of(NO_QUOTA_CODE)
                : OptionalInt.empty();
    }

    @Override
    public int quota(AccountId account) {
        return 1;
    }

    @Override
    public Duration work() {
        return Duration.ofMillis(dice.nextInt(1_000, 20_000));
    }

    @Override
    public Duration publishing() {
        return work();
    }

    @Override
    public Phone phone(AccountId account) {
        var possible = new ArrayList<>(on(account));
        possible.retainAll(ON_PHONES);
        if (possible.isEmpty()) {
            return new Phone(Phone.Decision.CONFIRMS, Duration.ofSeconds(dice.nextInt(20, 300)));
        }
        var fault = possible.get(dice.nextInt(possible.size()));
        if (fault == Fault.PHONE_SILENT) {
            return Phone.silent();
        }
        return fault == Fault.PHONE_LATE
                ? new Phone(Phone.Decision.CONFIRMS, Duration.ofSeconds(dice.nextInt(1_300, 1_750)))
                : new Phone(Phone.Decision.REFUSES, Duration.ofSeconds(dice.nextInt(20, 300)));
    }

    @Override
    public boolean fails(AccountId account) {
        return false;
    }

    @Override
    public List<Duration> events(AccountId account) {
        return faults.contain(Fault.NO_CALLBACKS)
                ? List.of()
                : List.of(Duration.ofMillis(dice.nextInt(300, 3_000)));
    }
}
