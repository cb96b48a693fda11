package city.lianbo.adaptation;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Gives ids and the time, and notes what happened.
@Component
class Notes {

    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Notes(Ids ids, InstantSource clock, ApplicationEventPublisher facts) {
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    UUID nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    void note(DomainEvent fact) {
        facts.publishEvent(fact);
    }

    void changed(Adaptation adaptation) {
        note(new AdaptationChanged(adaptation.id(), adaptation.article(), adaptation.account()));
    }
}
