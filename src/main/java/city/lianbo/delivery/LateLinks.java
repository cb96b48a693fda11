package city.lianbo.delivery;

import city.lianbo.edition.Binding;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.CurrentActor;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The links from later waves of a plan to earlier ones: which there are, what is known of them, and
/// what a person says where WeChat says nothing.
@Service
@Transactional
public class LateLinks {

    private final SlotBook book;
    private final DeliveryBook deliveries;
    private final Editions editions;
    private final PlanScope scope;
    private final CurrentActor actor;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    LateLinks(
            SlotBook book,
            DeliveryBook deliveries,
            Editions editions,
            PlanScope scope,
            CurrentActor actor,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.book = book;
        this.deliveries = deliveries;
        this.editions = editions;
        this.scope = scope;
        this.actor = actor;
        this.clock = clock;
        this.facts = facts;
    }

    /// Writes down the late links of a plan's deliveries, as their sealed bytes declare them; once,
    /// after the deliveries were planned. What leads to a later wave or to itself goes without.
    @PreAuthorize("hasAnyRole('COORDINATOR', 'EDITOR')")
    public void plan(PlanId plan, LinkPlan links) {
        var rows = deliveries.ofPlan(plan);
        scope.require(rows.stream().map(DeliveryRow::account).toList());
        var sealed =
                editions.sealed(rows.stream().map(row -> new EditionId(row.edition())).toList());
        var before = new HashSet<AccountId>();
        for (var wave : links.waves()) {
            var leaving = rows.stream().filter(row -> row.wave().equals(wave)).toList();
            for (var row : leaving) {
                Optional.ofNullable(sealed.get(new EditionId(row.edition())))
                        .ifPresent(edition -> plan(row, edition, links, Set.copyOf(before)));
            }
            leaving.forEach(row -> before.add(row.account()));
        }
    }

    private void plan(
            DeliveryRow row, SealedEdition edition, LinkPlan links, Set<AccountId> before) {
        for (String name : names(edition)) {
            book.insert(row.id(), name, links.rule(), links.from(name, before), clock.instant());
        }
    }

    private static Set<String> names(SealedEdition edition) {
        return edition.items().stream()
                .flatMap(item -> Binding.slots(item).stream())
                .collect(Collectors.toSet());
    }

    /// All late links of a plan, by delivery, in one query.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Map<DeliveryId, List<SlotRow>> ofPlan(PlanId plan) {
        return book.ofPlan(plan).stream().collect(Collectors.groupingBy(SlotRow::delivery));
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<SlotRow> of(DeliveryId delivery) {
        return book.of(delivery);
    }

    /// A person says where an account's article is: all deliveries of the plan that wait for it get
    /// the link. Refuses what is no article at WeChat ([LinkNotAtWeChat]), what is another account's
    /// ([LinkTakenAlready]), and a link that nobody waits for ([LinkNotWanted]).
    ///
    /// @return how many late links it filled
    @PreAuthorize("hasRole('COORDINATOR')")
    public int paste(PlanId plan, AccountId from, String address) {
        if (!Binding.isArticle(address)) {
            throw new LinkNotAtWeChat(address);
        }
        if (book.isTaken(plan, from, address)) {
            throw new LinkTakenAlready(address);
        }
        int filled = book.paste(plan, from, address, actor.get().name(), clock.instant());
        if (filled == 0) {
            throw new LinkNotWanted();
        }
        facts.publishEvent(new LateLinkPasted(plan, from, address, filled));
        return filled;
    }
}
