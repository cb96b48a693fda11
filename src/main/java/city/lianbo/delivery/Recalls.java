package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.delivery.RecallRows.Target;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SealedItem;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Deleting what was sent. A person sees what it means for each account, then asks for it; the desk
/// does exactly that and says what came of it.
@Service
@Transactional
public class Recalls {

    private final RecallRows rows;
    private final DeliveryStore store;
    private final DeliveryBook book;
    private final Editions editions;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Recalls(
            RecallRows rows,
            DeliveryStore store,
            DeliveryBook book,
            Editions editions,
            Accounts accounts,
            CurrentActor actor,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.rows = rows;
        this.store = store;
        this.book = book;
        this.editions = editions;
        this.accounts = accounts;
        this.actor = actor;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /// What recalling these would mean, in their order.
    @PreAuthorize("hasRole('COORDINATOR')")
    @Transactional(readOnly = true)
    public List<RecallOutlook> outlook(Collection<DeliveryId> deliveries) {
        return deliveries.stream().map(this::outlook).toList();
    }

    private RecallOutlook outlook(DeliveryId id) {
        var delivery = existing(id);
        return new RecallOutlook(
                id,
                delivery.account(),
                name(delivery),
                !isPublication(delivery),
                titles(delivery),
                book.find(id).map(DeliveryRow::sent).orElse(-1L),
                deletionsToday(delivery),
                obstacle(delivery));
    }

    private int deletionsToday(Delivery delivery) {
        return rows.since(delivery.account(), startOfToday());
    }

    private Instant startOfToday() {
        return Beijing.instant(Beijing.day(clock.instant()).atStartOfDay());
    }

    private Optional<String> obstacle(Delivery delivery) {
        if (isElsewhere(delivery)) {
            return Optional.of("delivery.recall.obstacle.elsewhere");
        }
        return switch (delivery.state()) {
            case SENT, UNCONFIRMED ->
                    rows.target(delivery).isPresent()
                            ? limit(delivery)
                            : Optional.of("delivery.recall.obstacle.no-job");
            case RECALLED -> Optional.of("delivery.recall.obstacle.recalled");
            case FIRING, UNCERTAIN, ACCEPTED, AWAITING_PHONE, AWAITING_PERSON ->
                    Optional.of("delivery.recall.obstacle.under-way");
            case PLANNED, STAGED, ARMED, REJECTED, REFUSED, MISSED, HALTED ->
                    Optional.of("delivery.recall.obstacle.not-sent");
        };
    }

    private Optional<String> limit(Delivery delivery) {
        return isUsedUp(delivery)
                ? Optional.of("delivery.recall.obstacle.limit")
                : Optional.empty();
    }

    /// WeChat counts deletions of pushes; of publications it names no limit.
    private boolean isUsedUp(Delivery delivery) {
        return !isPublication(delivery)
                && deletionsToday(delivery) >= RecallOutlook.DELETIONS_A_DAY;
    }

    /// Without a push, whoever published it.
    private boolean isPublication(Delivery delivery) {
        return rows.target(delivery).filter(Target.Publication.class::isInstance).isPresent();
    }

    /// A coordinator of one department recalls for its own accounts only.
    private boolean isElsewhere(Delivery delivery) {
        var mine = actor.get().department();
        return mine.isPresent()
                && accounts.find(delivery.account())
                        .map(AccountRow::department)
                        .filter(mine.get()::equals)
                        .isEmpty();
    }

    /// Asks for deletions, all of them or none. What is asked for or deleted already is not asked
    /// for a second time. Refuses what can't be recalled ([RecallImpossible]), accounts of another
    /// department ([RecallOfAnotherDepartment]), and more than WeChat lets an account delete in a
    /// day ([RecallLimitReached]).
    ///
    /// @param reason for the record
    /// @return how many deletions were asked for
    @PreAuthorize("hasRole('COORDINATOR')")
    public int ask(Collection<RecallChoice> choices, String reason) {
        var why = reason.strip();
        if (why.length() > RecallRows.LONGEST_WORDS) {
            throw new HaltReasonTooLong(RecallRows.LONGEST_WORDS);
        }
        int many = 0;
        for (RecallChoice choice : choices) {
            var delivery = existing(choice.delivery());
            refuse(delivery, choice.position());
            if (isUsedUp(delivery)) {
                throw new RecallLimitReached(name(delivery));
            }
            if (note(delivery, choice.position(), why)) {
                many++;
            }
        }
        return many;
    }

    private void refuse(Delivery delivery, int position) {
        if (isElsewhere(delivery)) {
            throw new RecallOfAnotherDepartment(name(delivery));
        }
        var obstacle = obstacle(delivery).filter(key -> !key.endsWith(".limit"));
        if (obstacle.isPresent() || position < 0 || position > titles(delivery).size()) {
            throw new RecallImpossible(name(delivery));
        }
    }

    private boolean note(Delivery delivery, int position, String why) {
        var asked = new RecallRows.Asked(ids.next(), delivery, position, actor.get().name(), why);
        boolean isNew = rows.insert(asked, clock.instant());
        if (isNew) {
            facts.publishEvent(new RecallAsked(delivery.id(), position, why));
        }
        return isNew;
    }

    /// All recalls of a plan, the oldest first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<RecallRow> ofPlan(PlanId plan) {
        return rows.ofPlan(plan);
    }

    private List<String> titles(Delivery delivery) {
        return editions
                .sealed(new EditionId(delivery.edition()))
                .map(SealedEdition::items)
                .orElse(List.of())
                .stream()
                .map(SealedItem::title)
                .toList();
    }

    private Delivery existing(DeliveryId delivery) {
        return store.find(delivery).orElseThrow(() -> new DeliveryUnknown(delivery.toString()));
    }

    private String name(Delivery delivery) {
        return accounts.find(delivery.account())
                .map(AccountRow::name)
                .orElse(delivery.account().toString());
    }
}
