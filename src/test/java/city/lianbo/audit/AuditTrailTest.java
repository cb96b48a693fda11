package city.lianbo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.audit.Verification.Intact;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DeskTest
class AuditTrailTest {

    private final Actor auditor = person("审计", Role.AUDITOR);
    private final Actor editor = person("编辑", Role.EDITOR);
    private final String subject = UUID.randomUUID().toString();

    @Autowired AuditTrail trail;
    @Autowired AuditTick tick;
    @Autowired ApplicationEventPublisher events;
    @Autowired PlatformTransactionManager transactions;
    @Autowired InstantSource clock;

    TransactionTemplate transaction;

    @BeforeEach
    void openTransactions() {
        transaction = new TransactionTemplate(transactions);
    }

    @Test
    void aFactIsWrittenWithWhoWhatAndWhen() {
        var before = clock.instant();

        publish(editor, new Moved(subject, 1));

        var row = found(AuditQuery.of("thing", subject)).getFirst();
        assertThat(row.eventType()).isEqualTo("Moved");
        assertThat(row.actor()).isEqualTo(editor.id());
        assertThat(row.actorName()).isEqualTo("编辑");
        assertThat(row.details()).contains("\"step\":1");
        assertThat(row.at()).isBetween(before.minusMillis(1), clock.instant());
    }

    @Test
    void theDeskItselfIsNamedByItsJob() {
        publish(Actor.system("reconciler"), new Moved(subject, 1));

        var row = found(AuditQuery.of("thing", subject)).getFirst();
        assertThat(row.actor()).isEmpty();
        assertThat(row.actorName()).isEqualTo("reconciler");
    }

    @Test
    void whatWasTakenBackIsNotWrittenDown() {
        transaction.executeWithoutResult(attempt -> {
            events.publishEvent(new Moved(subject, 1));
            attempt.setRollbackOnly();
        });

        assertThat(found(AuditQuery.of("thing", subject))).isEmpty();
    }

    @Test
    void aFactOutsideATransactionIsRefused() {
        assertThatExceptionOfType(IllegalTransactionStateException.class)
                .isThrownBy(() -> events.publishEvent(new Moved(subject, 1)));
    }

    @Test
    void theNewestFactsComeFirstByPage() {
        for (int step = 1; step <= 5; step++) {
            publish(editor, new Moved(subject, step));
        }

        var page = asAuditor(() -> trail.search(AuditQuery.of("thing", subject), 1, 2));

        assertThat(page)
                .extracting(AuditRow::details)
                .satisfiesExactly(
                        newer -> assertThat(newer).contains("\"step\":4"),
                        older -> assertThat(older).contains("\"step\":3"));
        assertThat(asAuditor(() -> trail.count(AuditQuery.of("thing", subject)))).isEqualTo(5);
    }

    @Test
    void everyPartOfAQueryNarrowsTheAnswer() {
        publish(editor, new Moved(subject, 1));
        publish(auditor, new Moved(subject, 2));
        var now = clock.instant();

        assertThat(found(query("Moved", editor, now.minusSeconds(60)))).hasSize(1);
        assertThat(found(query("Moved", editor, now.plusSeconds(60)))).isEmpty();
        assertThat(found(query("Stayed", editor, now.minusSeconds(60)))).isEmpty();
        assertThat(found(until(now.minus(Duration.ofHours(1))))).isEmpty();
    }

    @Test
    void theKindsOfFactsAreListedOnce() {
        publish(editor, new Moved(subject, 1));
        publish(editor, new Moved(subject, 2));

        assertThat(asAuditor(trail::eventTypes)).containsOnlyOnce("Moved").isSorted();
    }

    @Test
    void theTickTakesEveryWaitingRowIntoTheChain() {
        for (int step = 1; step <= 3; step++) {
            publish(editor, new Moved(subject, step));
        }

        tick.ring("");

        assertThat(found(AuditQuery.of("thing", subject)))
                .allSatisfy(row -> assertThat(row.position()).isPresent());
        assertThat(asAuditor(trail::verify)).isInstanceOf(Intact.class);
    }

    @Test
    void onlyAuditorsAndAdministratorsRead() {
        for (var role : List.of(Role.COORDINATOR, Role.EDITOR, Role.REVIEWER)) {
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() ->
                            Acting.as(
                                    person("someone", role),
                                    () -> trail.search(AuditQuery.ALL, 0, 1)));
        }
    }

    private AuditQuery query(String event, Actor actor, Instant from) {
        return new AuditQuery(
                Optional.of(event),
                Optional.of("thing"),
                Optional.of(subject),
                actor.id(),
                Optional.of(from),
                Optional.empty());
    }

    private AuditQuery until(Instant until) {
        return new AuditQuery(
                Optional.empty(),
                Optional.empty(),
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.of(until));
    }

    private void publish(Actor actor, DomainEvent fact) {
        Acting.as(actor, () -> transaction.executeWithoutResult(_ -> events.publishEvent(fact)));
    }

    private List<AuditRow> found(AuditQuery query) {
        return asAuditor(() -> trail.search(query, 0, 100));
    }

    private <T> T asAuditor(ScopedValue.CallableOp<T, RuntimeException> question) {
        return Acting.call(auditor, question);
    }

    private static Actor person(String name, Role role) {
        return new Actor(
                Optional.of(new PersonId(UUID.randomUUID())), name, Optional.empty(), Set.of(role));
    }

    private record Moved(String thing, int step) implements DomainEvent {

        @Override
        public String subjectType() {
            return "thing";
        }

        @Override
        public String subjectId() {
            return thing;
        }
    }
}
