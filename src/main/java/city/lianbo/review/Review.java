package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/// The review of one seal. Decisions are only ever added; a seal that is asked for again after a
/// return, or whose approver turns out to have contributed, begins a new round in which earlier
/// approvals count for nothing.
@Entity
@Table(name = "review")
class Review {

    private static final int TOGETHER = 500;

    @Id private String seal;

    private String route;

    @Column(name = "round_no")
    private int round;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    private @Nullable Instant deadline;

    @Column(name = "requested_at")
    private Instant requestedAt;

    @Version private @Nullable Long version;

    @ElementCollection
    @BatchSize(size = TOGETHER)
    @CollectionTable(name = "review_contributor", joinColumns = @JoinColumn(name = "seal"))
    @Column(name = "person_id")
    private Set<UUID> contributors = new HashSet<>();

    @ElementCollection
    @BatchSize(size = TOGETHER)
    @CollectionTable(name = "review_subject", joinColumns = @JoinColumn(name = "seal"))
    private Set<SubjectLine> subjects = new HashSet<>();

    @OneToMany(mappedBy = "review", cascade = CascadeType.PERSIST)
    @BatchSize(size = TOGETHER)
    @OrderBy("decidedAt, id")
    private List<Decision> decisions = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(Fingerprint seal, Route route, Instant now) {
        this.seal = seal.hex();
        this.route = route.text();
        this.round = 1;
        this.state = ReviewState.WAITING;
        this.stage = route.first();
        this.requestedAt = now;
    }

    /// Asks (again): subjects and contributors add up, the stricter route holds. Answers whether a
    /// stage now waits that did not wait before.
    boolean request(Subject subject, Set<PersonId> writers, Route demanded, Instant now) {
        boolean reopened = state == ReviewState.GIVEN_BACK;
        subjects.add(SubjectLine.of(subject));
        subject.deadline().ifPresent(this::tighten);
        writers.forEach(writer -> contributors.add(writer.value()));
        route = route().and(demanded).text();
        if (reopened || approvals().anyMatch(d -> contributors.contains(d.person()))) {
            round++;
            requestedAt = now;
            reopened = true;
        }
        boolean wasApproved = state == ReviewState.APPROVED;
        settle();
        return reopened || (wasApproved && state == ReviewState.WAITING);
    }

    void approve(Stage atStage, Word word) {
        refuseUnlessWaiting(atStage);
        if (contributors.contains(word.by().value())) {
            throw new ApproverIsContributor(heading());
        }
        if (approvals().anyMatch(earlier -> earlier.person().equals(word.by().value()))) {
            throw new ApproverDecidedEarlierStage(heading());
        }
        decisions.add(new Decision(this, round, atStage, Verdict.APPROVED, word));
        settle();
    }

    /// Also an approved seal can be given back: whoever sees a mistake last may still stop it.
    void giveBack(Word word) {
        if (state == ReviewState.GIVEN_BACK) {
            throw new SealIsGivenBack(heading());
        }
        if (word.remark().isBlank()) {
            throw new ReturnNeedsReason(heading());
        }
        decisions.add(new Decision(this, round, stage, Verdict.GIVEN_BACK, word));
        state = ReviewState.GIVEN_BACK;
    }

    private void refuseUnlessWaiting(Stage atStage) {
        if (state == ReviewState.GIVEN_BACK) {
            throw new SealIsGivenBack(heading());
        }
        if (state != ReviewState.WAITING || stage != atStage) {
            throw new StageIsNotWaiting(heading());
        }
    }

    private void tighten(Instant other) {
        if (deadline == null || other.isBefore(deadline)) {
            deadline = other;
        }
    }

    private void settle() {
        var done = approvals().map(Decision::stage).collect(Collectors.toSet());
        var next = route().next(done);
        state = next.isPresent() ? ReviewState.WAITING : ReviewState.APPROVED;
        stage = next.orElse(stage);
    }

    private Stream<Decision> approvals() {
        return decisions.stream().filter(decision -> decision.isApprovalOf(round));
    }

    Fingerprint seal() {
        return new Fingerprint(seal);
    }

    Route route() {
        return Route.parse(route);
    }

    ReviewState state() {
        return state;
    }

    SealStatus status() {
        return new SealStatus(
                state, state == ReviewState.WAITING ? Optional.of(stage) : Optional.empty());
    }

    Optional<Instant> deadline() {
        return Optional.ofNullable(deadline);
    }

    Instant requestedAt() {
        return requestedAt;
    }

    int round() {
        return round;
    }

    List<DecisionRow> history() {
        return decisions.stream().map(Decision::row).toList();
    }

    List<Subject> subjects() {
        return subjects.stream()
                .map(line -> line.subject(deadline()))
                .sorted(Comparator.comparing(Subject::accountName))
                .toList();
    }

    /// Why this person can't approve what waits now; empty when the way is free.
    Optional<Obstacle> obstacle(PersonId person) {
        if (state != ReviewState.WAITING) {
            return Optional.of(Obstacle.NOTHING_WAITS);
        }
        if (contributors.contains(person.value())) {
            return Optional.of(Obstacle.CONTRIBUTED);
        }
        return approvals().anyMatch(earlier -> earlier.person().equals(person.value()))
                ? Optional.of(Obstacle.DECIDED_EARLIER_STAGE)
                : Optional.empty();
    }

    /// What the messages call it: title and account of one subject, and the seal's first digits.
    private String heading() {
        var brief = seal().brief();
        return subjects().stream()
                .findFirst()
                .map(s -> "%s · %s (%s)".formatted(s.accountName(), s.title(), brief))
                .orElse(brief);
    }
}
