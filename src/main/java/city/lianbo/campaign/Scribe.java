package city.lianbo.campaign;

import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/// Who acts, when, and where facts are told: what every verb of a campaign needs.
@Component
class Scribe {

    private final CurrentActor actor;
    private final InstantSource clock;
    private final Ids ids;
    private final ApplicationEventPublisher facts;

    Scribe(CurrentActor actor, InstantSource clock, Ids ids, ApplicationEventPublisher facts) {
        this.actor = actor;
        this.clock = clock;
        this.ids = ids;
        this.facts = facts;
    }

    UUID nextId() {
        return ids.next();
    }

    Instant now() {
        return clock.instant();
    }

    PersonId person() {
        return actor.get()
                .id()
                .orElseThrow(() -> new AccessDeniedException("Only a person plans a campaign"));
    }

    void note(DomainEvent fact) {
        facts.publishEvent(fact);
    }
}
