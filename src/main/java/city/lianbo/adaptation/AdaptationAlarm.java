package city.lianbo.adaptation;

import city.lianbo.alarm.Alarm;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sets the alarm that watches deadlines and revisions.
@Component
class AdaptationAlarm {

    private static final Duration EVERY = Duration.ofSeconds(20);

    private final Alarm alarm;

    AdaptationAlarm(Alarm alarm) {
        this.alarm = alarm;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void set() {
        alarm.every(AdaptationTick.NAME, EVERY);
    }
}
