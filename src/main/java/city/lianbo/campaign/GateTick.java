package city.lianbo.campaign;

import city.lianbo.alarm.Alarm;
import city.lianbo.alarm.Tick;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Looks after every gate again and again: whatever news was lost, a wave opens later, not never.
@Component
class GateTick implements Tick {

    static final String NAME = "campaign.gates";
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Gatekeeper gatekeeper;
    private final Alarm alarm;

    GateTick(Gatekeeper gatekeeper, Alarm alarm) {
        this.gatekeeper = gatekeeper;
        this.alarm = alarm;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        alarm.every(NAME, EVERY);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void ring(String argument) {
        gatekeeper.lookAfterAll();
    }
}
