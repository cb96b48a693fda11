package city.lianbo.audit;

import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Writes every fact down in the transaction that made it true: both are kept or neither. A fact
/// published outside a transaction is refused, because its row could outlive it.
@Component
class AuditWriter {

    private final JdbcClient database;
    private final AuditDetails details;
    private final CurrentActor currentActor;
    private final Ids ids;
    private final InstantSource clock;

    AuditWriter(
            JdbcClient database,
            AuditDetails details,
            CurrentActor currentActor,
            Ids ids,
            InstantSource clock) {
        this.database = database;
        this.details = details;
        this.currentActor = currentActor;
        this.ids = ids;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DomainEvent fact) {
        var actor = currentActor.get();
        database.sql(
                        """
                        insert into audit_record (id, happened_at, actor_id, actor_name,
                            event_type, subject_type, subject_id, details)
                        values (:id, :at, :actor, :name, :event, :subjectType, :subject, :details)
                        """)
                .param("id", ids.next())
                .param(
                        "at",
                        clock.instant().truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC))
                .param("actor", actor.id().map(PersonId::value).orElse(null))
                .param("name", actor.name())
                .param("event", fact.getClass().getSimpleName())
                .param("subjectType", fact.subjectType())
                .param("subject", fact.subjectId())
                .param("details", details.of(fact))
                .update();
    }
}
