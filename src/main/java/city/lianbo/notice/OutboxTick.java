package city.lianbo.notice;

import city.lianbo.alarm.Alarm;
import city.lianbo.alarm.Tick;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

@Component
class OutboxTick implements Tick {

    static final String NAME = "notice.mail";

    private final Outbox outbox;
    private final Alarm alarm;
    private final NoticeSettings settings;

    OutboxTick(Outbox outbox, Alarm alarm, NoticeSettings settings) {
        this.outbox = outbox;
        this.alarm = alarm;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        alarm.every(NAME, settings.mailEvery());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        outbox.work();
    }
}
