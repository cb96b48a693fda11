package city.lianbo.audit;

import city.lianbo.alarm.Alarm;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Sets the alarm that keeps the chain growing.
@Component
class AuditAlarm {

    private final Alarm alarm;
    private final AuditSettings settings;

    AuditAlarm(Alarm alarm, AuditSettings settings) {
        this.alarm = alarm;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    public void set() {
        alarm.every(AuditTick.NAME, settings.chainEvery());
    }
}
