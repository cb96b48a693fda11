package city.lianbo.review;

import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Ids;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Collects what people say about seals. A seal is approved when every stage of its route has been
/// approved by another person, none of them a contributor. A changed byte is another seal, so an
/// approval can never cover what was not shown.
@Service
@Transactional
public class Reviews {

    /// More than anybody reads at a sitting, and few enough for one page.
    private static final Limit QUEUE = Limit.of(1_000);

    private static final int LONGEST_REMARK = 2_000;

    private final ReviewStore store;
    private final CurrentActor currentActor;
    private final InstantSource clock;
    private final Ids ids;
    private final ApplicationEventPublisher facts;

    Reviews(
            ReviewStore store,
            CurrentActor currentActor,
            InstantSource clock,
            Ids ids,
            ApplicationEventPublisher facts) {
        this.store = store;
        this.currentActor = currentActor;
        this.clock = clock;
        this.ids = ids;
        this.facts = facts;
    }

    /// Asks for a review. Asking again for the same seal adds subject and contributors and keeps the
    /// approvals, except when the seal was given back or an approver is among the new contributors:
    /// then it begins anew.
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
    public void request(
            Fingerprint seal, Subject subject, Set<PersonId> contributors, Route route) {
        requestAll(List.of(new Request(seal, subject, contributors, route)));
    }

    /// The same for many seals, in few statements.
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
    public void requestAll(Collection<Request> requests) {
        var now = clock.instant();
        var known = byHex(store.lock(hexes(requests.stream().map(Request::seal).toList())));
        for (var request : requests) {
            var found = known.get(request.seal().hex());
            var review = found == null ? new Review(request.seal(), request.route(), now) : found;
            boolean waitsAnew =
                    review.request(request.subject(), request.contributors(), request.route(), now);
            if (found == null) {
                known.put(request.seal().hex(), store.save(review));
            }
            if (found == null || waitsAnew) {
                review.status()
                        .waitingFor()
                        .ifPresent(stage ->
                                facts.publishEvent(new ReviewRequested(request.seal(), stage)));
            }
        }
    }

    /// Approves one stage. Refuses contributors ([ApproverIsContributor]), people who approved an
    /// earlier stage, stages whose turn it is not, and seals that were given back.
    @PreAuthorize("hasRole('REVIEWER')")
    public void approve(Fingerprint seal, Stage stage, String remark) {
        approveAll(Map.of(seal, stage), remark);
    }

    /// Approves many seals in one action, each with its own record; all of them or none.
    @PreAuthorize("hasRole('REVIEWER')")
    public void approveAll(Map<Fingerprint, Stage> seals, String remark) {
        var now = clock.instant();
        var reviews = byHex(lockAll(seals.keySet()));
        seals.forEach((seal, stage) -> {
            var review = known(reviews, seal);
            review.approve(stage, word(remark, now));
            boolean complete = review.state() == ReviewState.APPROVED;
            facts.publishEvent(new SealApproved(seal, stage, remark, complete));
        });
    }

    /// Gives a seal back to its writers; the reason is theirs to read.
    @PreAuthorize("hasRole('REVIEWER')")
    public void giveBack(Fingerprint seal, String reason) {
        known(byHex(lockAll(Set.of(seal))), seal).giveBack(word(reason, clock.instant()));
        facts.publishEvent(new SealGivenBack(seal, reason));
    }

    /// Whether the person who acts is a reviewer at all.
    public boolean mayDecide() {
        return currentActor.get().is(Role.REVIEWER);
    }

    /// Whether every stage has been approved. For jobs too, so no role is asked for.
    @Transactional(readOnly = true)
    public boolean isApproved(Fingerprint seal) {
        return statusOf(Set.of(seal)).values().stream().allMatch(SealStatus::approved);
    }

    /// Where each of these seals stands, in one query; seals nobody asked for are
    /// [ReviewState#NOT_REQUESTED].
    @Transactional(readOnly = true)
    public Map<Fingerprint, SealStatus> statusOf(Collection<Fingerprint> seals) {
        var answer = new HashMap<Fingerprint, SealStatus>();
        seals.forEach(seal -> answer.put(seal, SealStatus.NOT_REQUESTED));
        if (!seals.isEmpty()) {
            for (var line : store.lines(hexes(seals))) {
                answer.put(new Fingerprint(line.getSeal()), status(line));
            }
        }
        return answer;
    }

    /// What the signed-in reviewer can decide now, the nearest deadline first.
    @PreAuthorize("hasRole('REVIEWER')")
    @Transactional(readOnly = true)
    public List<ReviewRow> waitingForMe() {
        return store.waitingFor(me().value(), QUEUE).stream().map(this::row).toList();
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<ReviewRow> find(Fingerprint seal) {
        return store.findBySealIn(Set.of(seal.hex())).stream().findFirst().map(this::row);
    }

    private ReviewRow row(Review review) {
        return new ReviewRow(
                review.seal(),
                review.status(),
                review.route(),
                review.round(),
                review.subjects(),
                review.deadline(),
                review.requestedAt(),
                currentActor.get().id().flatMap(review::obstacle),
                review.history());
    }

    private List<Review> lockAll(Collection<Fingerprint> seals) {
        return store.lock(hexes(seals));
    }

    private Word word(String remark, Instant now) {
        if (remark.length() > LONGEST_REMARK) {
            throw new RemarkTooLong(remark.length(), LONGEST_REMARK);
        }
        return new Word(ids.next(), me(), currentActor.get().name(), remark.strip(), now);
    }

    private PersonId me() {
        return currentActor
                .get()
                .id()
                .orElseThrow(() -> new AccessDeniedException("Only a person reviews"));
    }

    private static SealStatus status(ReviewStore.Line line) {
        return new SealStatus(
                line.getState(),
                line.getState() == ReviewState.WAITING
                        ? Optional.of(line.getStage())
                        : Optional.empty());
    }

    private static Map<String, Review> byHex(List<Review> reviews) {
        return reviews.stream()
                .collect(
                        Collectors.toMap(
                                review -> review.seal().hex(),
                                Function.identity(),
                                (a, _) -> a,
                                HashMap::new));
    }

    private static Set<String> hexes(Collection<Fingerprint> seals) {
        return seals.stream().map(Fingerprint::hex).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Review known(Map<String, Review> reviews, Fingerprint seal) {
        var review = reviews.get(seal.hex());
        if (review == null) {
            throw new SealNotRequested(seal.brief());
        }
        return review;
    }
}
