package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SealedItem;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Reviews;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The front door to sending. Nothing leaves but a sealed and approved edition of a released plan:
/// checked here when it is released, and again by the engine before it is armed.
@Service
@Transactional
public class Deliveries {

    /// Editors only for accounts of their own department ([PlanScope]).
    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";

    private final DeliveryBook book;
    private final DeparturePlanner planner;
    private final Halts halts;
    private final Editions editions;
    private final Reviews reviews;
    private final Accounts accounts;
    private final RoundTrips roundTrips;
    private final PlanScope scope;

    Deliveries(
            DeliveryBook book,
            DeparturePlanner planner,
            Halts halts,
            Editions editions,
            Reviews reviews,
            Accounts accounts,
            RoundTrips roundTrips,
            PlanScope scope) {
        this.book = book;
        this.planner = planner;
        this.halts = halts;
        this.editions = editions;
        this.reviews = reviews;
        this.accounts = accounts;
        this.roundTrips = roundTrips;
        this.scope = scope;
    }

    /// The nearest time a departure can be planned for: the last checks need theirs.
    public Instant earliest() {
        return planner.earliest();
    }

    /// Plans deliveries and reserves their quota, all of them or none. Nothing leaves before
    /// [#release]. Refuses a time that is past or too near ([DepartureInThePast]), what is not
    /// sealed ([EditionNotSealed]), an edition that has a live delivery ([EditionAlreadyUnderWay]),
    /// and an account without quota.
    @PreAuthorize(WRITERS)
    public List<DeliveryId> plan(PlanId plan, List<Consignment> consignments) {
        var planned = new ArrayList<DeliveryId>();
        for (Consignment consignment : consignments) {
            var earliest = planner.earliest();
            if (consignment.departs().expected().isBefore(earliest)) {
                throw DepartureInThePast.since(earliest);
            }
            var sealed = sealed(consignment.editions());
            scope.require(sealed.stream().map(SealedEdition::account).toList());
            refuseWhatIsUnderWay(sealed);
            planned.addAll(planner.plan(plan, consignment, sealed));
        }
        return planned;
    }

    private List<SealedEdition> sealed(List<EditionId> wanted) {
        var sealed = editions.sealed(wanted);
        return wanted.stream()
                .map(edition ->
                        Optional.ofNullable(sealed.get(edition))
                                .orElseThrow(() -> new EditionNotSealed(edition.toString())))
                .toList();
    }

    private void refuseWhatIsUnderWay(List<SealedEdition> sealed) {
        var underWay = book.underWay(sealed.stream().map(edition -> edition.id().value()).toList());
        sealed.stream()
                .filter(edition -> underWay.contains(edition.id().value()))
                .findFirst()
                .ifPresent(edition -> {
                    throw new EditionAlreadyUnderWay(name(edition));
                });
    }

    /// 放行: from here the machine may send. Refuses where any edition is not approved or was sealed
    /// anew since it was planned, and then releases nothing.
    @PreAuthorize(WRITERS)
    public void release(PlanId plan) {
        var rows = book.ofPlan(plan);
        if (rows.isEmpty()) {
            throw new NothingToRelease(plan.toString());
        }
        requireOwn(rows);
        var unapproved = unapproved(rows);
        if (!unapproved.isEmpty()) {
            throw new SealNotApproved(name(unapproved.getFirst()), unapproved.size() - 1);
        }
        planner.release(plan);
    }

    private void requireOwn(List<DeliveryRow> rows) {
        scope.require(rows.stream().map(DeliveryRow::account).toList());
    }

    private List<SealedEdition> unapproved(List<DeliveryRow> rows) {
        var sealed = sealed(rows.stream().map(row -> new EditionId(row.edition())).toList());
        var statuses =
                reviews.statusOf(
                        sealed.stream().flatMap(Deliveries::seals).collect(Collectors.toSet()));
        return sealed.stream()
                .filter(edition ->
                        !seals(edition)
                                .map(statuses::get)
                                .allMatch(status -> status != null && status.approved()))
                .toList();
    }

    private static Stream<Fingerprint> seals(SealedEdition edition) {
        return edition.items().stream().map(SealedItem::seal);
    }

    /// Opens the gate of a wave's departures ([Departs.WhenOpened]); once open they are never closed
    /// again, and opening them again changes nothing. They leave at the given time, at the nearest
    /// one where that is past or too near. For the planner, behind its own checks.
    ///
    /// @return when they leave; empty where they were open already
    @PreAuthorize("hasAnyRole('COORDINATOR', 'DESK')")
    public Optional<Instant> open(PlanId plan, UUID wave, Instant departsAt) {
        var earliest = planner.earliest();
        var leaves = departsAt.isBefore(earliest) ? earliest : departsAt;
        return planner.open(plan, wave, leaves) > 0 ? Optional.of(leaves) : Optional.empty();
    }

    /// Takes a plan apart of which nothing has left; quota goes back. Refuses with [AlreadyLeft].
    @PreAuthorize(WRITERS)
    public void remove(PlanId plan) {
        requireOwn(book.ofPlan(plan));
        var left = book.ofPlan(plan).stream().filter(row -> row.state().mayHaveLeft()).count();
        if (left > 0) {
            throw new AlreadyLeft((int) left);
        }
        planner.remove(plan);
    }

    /// Stops what has not left of a plan, a wave, or everything. Exact before the claim; what was
    /// claimed is counted.
    ///
    /// @param reason for the record; may be empty
    @PreAuthorize("hasRole('COORDINATOR')")
    public Halted halt(HaltScope scope, String reason) {
        return halts.halt(scope, reason);
    }

    @PreAuthorize("hasRole('COORDINATOR')")
    public Halted halt(PlanId plan) {
        return halts.halt(new HaltScope.OfPlan(plan), "");
    }

    /// Stops what has not left of one wave; the rest of the plan goes on.
    @PreAuthorize("hasRole('COORDINATOR')")
    public Halted halt(PlanId plan, UUID wave) {
        return halts.halt(new HaltScope.OfWave(plan, wave), "");
    }

    @PreAuthorize("hasRole('COORDINATOR')")
    public Halted haltEverything() {
        return halts.halt(new HaltScope.Everything(), "");
    }

    /// Takes a halt back; what is too late by then is missed, and what another halt holds stays.
    @PreAuthorize("hasRole('COORDINATOR')")
    public Resumed resume(HaltScope scope) {
        return halts.resume(scope);
    }

    @PreAuthorize("hasRole('COORDINATOR')")
    public Resumed resume(PlanId plan) {
        return halts.resume(new HaltScope.OfPlan(plan));
    }

    /// What holds a plan or a part of it now.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<StandingHalt> standingHalts(PlanId plan) {
        return book.standingHalts(plan);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean everythingHalted() {
        return book.everythingHalted();
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeliveryRow> ofPlan(PlanId plan) {
        return book.ofPlan(plan);
    }

    /// A page of a plan's deliveries, or of one wave's: what failed first, then what may have left,
    /// what waits, and last what went well.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeliveryRow> page(PlanId plan, Optional<UUID> wave, int offset, int limit) {
        return book.page(plan, wave, offset, limit);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public int count(PlanId plan, Optional<UUID> wave) {
        return book.count(plan, wave);
    }

    /// How far each of these plans has come, in one query; plans without deliveries are left out. What
    /// was tried again counts once, by its newest try.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<PlanId, Tally> progress(Collection<PlanId> plans) {
        return book.progress(plans);
    }

    /// How far each wave of a plan has come, in one query; counted as in [#progress].
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<UUID, Tally> progressOfWaves(PlanId plan) {
        return book.progressOfWaves(plan);
    }

    /// When so many deliveries of a wave were confirmed; empty where fewer are.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<Instant> confirmedAt(PlanId plan, UUID wave, int many) {
        return book.confirmedAt(plan, wave, many);
    }

    /// Whether a halt of the wave, of its plan, or of everything stands.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean isHalted(PlanId plan, UUID wave) {
        return book.isHalted(plan, wave);
    }

    /// Deliveries of all plans with a time between the two, at most 5,000.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeliveryRow> leavingBetween(Instant from, Instant until) {
        return book.leavingBetween(from, until);
    }

    /// Placed drafts of all plans whose button a person has to press ([ByHand]), the longest waiting
    /// first, at most 1,000.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<DeliveryRow> inPersonsHands() {
        return book.in(DeliveryState.AWAITING_PERSON);
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<DeliveryRow> find(DeliveryId delivery) {
        return book.find(delivery);
    }

    /// Everything that happened to a delivery, oldest first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<StepRow> steps(DeliveryId delivery) {
        return book.steps(delivery);
    }

    /// What WeChat made of the staged draft; empty before it was read back.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<RoundTrip> roundTrip(DeliveryId delivery) {
        return roundTrips.of(delivery);
    }

    private String name(SealedEdition edition) {
        return accounts.find(edition.account())
                .map(AccountRow::name)
                .orElse(edition.account().toString());
    }
}
