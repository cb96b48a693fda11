package city.lianbo.delivery;

import city.lianbo.alarm.Alarm;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/// Sets a departure's alarms. A lead that is over already rings at once.
@Component
class Alarms {

    static final String STAGE = "delivery.stage";
    static final String ARM = "delivery.arm";
    static final String WARM = "delivery.warm";
    static final String FIRE = "delivery.fire";
    static final String DEPART = "delivery.depart";
    static final String RECONCILE = "delivery.reconcile";
    static final String CONFIRM = "delivery.confirm";
    static final String RECALL = "delivery.recall";
    static final String FORESEE = "delivery.foresee";
    static final String LINK = "delivery.link";

    /// The firing alarm rings this much before the claim; the runner waits on the clock.
    private static final Duration EARLY = Duration.ofSeconds(5);

    private final Alarm alarm;
    private final InstantSource clock;
    private final DeliverySettings settings;

    Alarms(Alarm alarm, InstantSource clock, DeliverySettings settings) {
        this.alarm = alarm;
        this.clock = clock;
        this.settings = settings;
    }

    void set(DepartureId departure, Instant departsAt) {
        ring(STAGE, departure, departsAt.minus(settings.stageLead()));
        ring(ARM, departure, departsAt.minus(settings.armLead()));
        ring(WARM, departure, departsAt.minus(settings.warmLead()));
        ring(FIRE, departure, departsAt.minus(settings.claimLead()).minus(EARLY));
    }

    /// For a departure whose gate is not open: the draft may be placed, the rest is not due.
    void setStaging(DepartureId departure, Instant expected) {
        ring(STAGE, departure, expected.minus(settings.stageLead()));
    }

    void cancel(DepartureId departure) {
        for (String tick : new String[] {STAGE, ARM, WARM, FIRE}) {
            alarm.cancel(tick, departure.toString());
        }
    }

    private void ring(String tick, DepartureId departure, Instant at) {
        var now = clock.instant();
        alarm.at(tick, departure.toString(), at.isBefore(now) ? now : at);
    }
}
