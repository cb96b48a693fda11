package city.lianbo.account;

import city.lianbo.alarm.Alarm;
import city.lianbo.alarm.Tick;
import city.lianbo.platform.Beijing;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Asks WeChat every night how many followers each active account has, and sets its own alarm for
/// the next night. An account that can't be asked keeps its last number.
@Component
class FollowersTick implements Tick {

    static final String NAME = "account.followers";

    /// WeChat has closed its books of the day before, and nobody sends.
    private static final LocalTime AT_NIGHT = LocalTime.of(4, 0);

    private final Accounts accounts;
    private final Alarm alarm;
    private final InstantSource clock;

    FollowersTick(Accounts accounts, Alarm alarm, InstantSource clock) {
        this.accounts = accounts;
        this.alarm = alarm;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void set() {
        alarm.at(NAME, "", nextNight(clock.instant()));
    }

    @Override
    public void ring(String argument) {
        set();
        accounts.all().stream()
                .filter(AccountRow::active)
                .forEach(row -> accounts.refreshFollowers(row.id()));
    }

    static Instant nextNight(Instant now) {
        var today = now.atZone(Beijing.ZONE).toLocalDate().atTime(AT_NIGHT).atZone(Beijing.ZONE);
        return (today.toInstant().isAfter(now) ? today : today.plusDays(1)).toInstant();
    }
}
