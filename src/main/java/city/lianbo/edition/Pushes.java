package city.lianbo.edition;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Pushes shared by a campaign and a department. The campaign's item has its place and its bytes; the
/// department adds, orders and seals own items around it until the cut-off. What leaves is what was
/// frozen last. Editors reach the pushes of their own department's accounts, coordinators all.
@Service
@Transactional
public class Pushes {

    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";

    private final PushRows pushes;
    private final EditionRows editions;
    private final PushSheets sheets;
    private final PushScope scope;
    private final Workbench workbench;
    private final Freezing freezing;
    private final Accounts accounts;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Pushes(
            PushRows pushes,
            EditionRows editions,
            PushSheets sheets,
            PushScope scope,
            Workbench workbench,
            Freezing freezing,
            Accounts accounts,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.pushes = pushes;
        this.editions = editions;
        this.sheets = sheets;
        this.scope = scope;
        this.workbench = workbench;
        this.freezing = freezing;
        this.accounts = accounts;
        this.clock = clock;
        this.facts = facts;
    }

    /// Opens sealed editions for their departments, or moves those that are open already. A cut-off
    /// that has passed acts at once.
    @PreAuthorize(WRITERS)
    public void open(Collection<PushPlan> plans) {
        var known = pushes.find(plans.stream().map(PushPlan::edition).toList());
        var owners =
                editions.existing(plans.stream().map(PushPlan::edition).toList()).stream()
                        .collect(Collectors.toMap(Edition::id, Edition::account));
        scope.requireAll(Set.copyOf(owners.values()));
        var fresh = new ArrayList<Push>();
        var moved = new ArrayList<Push>();
        for (var plan : plans) {
            var owner = Optional.ofNullable(owners.get(plan.edition())).orElseThrow();
            var wanted = push(plan, owner);
            var before = Optional.ofNullable(known.get(plan.edition()));
            if (before.isEmpty()) {
                fresh.add(wanted);
            } else if (!before.get().isSharedAs(wanted)) {
                moved.add(wanted);
            }
        }
        pushes.open(fresh);
        pushes.move(moved);
        for (var push : fresh) {
            note(push);
        }
        for (var push : moved) {
            note(push);
        }
        pushes.closeUntouched(clock.instant());
        pushes.due(known.keySet(), clock.instant()).forEach(freezing::atCutOff);
    }

    private Push push(PushPlan plan, AccountId account) {
        return new Push(
                plan.edition(),
                account,
                plan.departsAt().truncatedTo(ChronoUnit.MICROS),
                plan.departsAt().minus(plan.terms().cutOff()).truncatedTo(ChronoUnit.MICROS),
                plan.terms().place(),
                plan.terms().late(),
                scope.me(),
                scope.myName(),
                true,
                Optional.empty(),
                new Push.Freeze(clock.instant(), scope.myName(), false));
    }

    private void note(Push push) {
        facts.publishEvent(
                new PushOpened(
                        push.edition(),
                        push.account(),
                        push.departsAt(),
                        push.cutOff(),
                        push.place(),
                        push.late()));
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<PushSheet> find(EditionId edition) {
        return sheets.of(pushes.find(Set.of(edition)).values()).stream().findFirst();
    }

    /// The pushes of an account on a day of Beijing; nothing where the person may not see them.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<PushSheet> of(AccountId account, LocalDate day) {
        return of(Set.of(account), day);
    }

    /// The pushes of a department's accounts on a day of Beijing.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<PushSheet> of(DepartmentId department, LocalDate day) {
        return of(
                accounts.ofDepartment(department).stream()
                        .map(AccountRow::id)
                        .collect(Collectors.toSet()),
                day);
    }

    private List<PushSheet> of(Set<AccountId> wanted, LocalDate day) {
        return sheets.of(
                pushes.between(
                        wanted,
                        Beijing.instant(day.atStartOfDay()),
                        Beijing.instant(day.plusDays(1).atStartOfDay())));
    }

    /// When an account's pushes leave from now on, the next first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<Instant> upcoming(AccountId account) {
        var now = clock.instant();
        return accounts.find(account).map(scope::mayRead).orElse(false)
                ? pushes.between(Set.of(account), now, now.plus(60, ChronoUnit.DAYS)).stream()
                        .map(Push::departsAt)
                        .toList()
                : List.of();
    }

    /// Adds the account's adaptation of an article as the last own item. Refuses after the cut-off
    /// ([PushIsClosed]), a ninth item ([EditionIsFull]), an article that stands in the push already
    /// ([ItemTwiceInPush]) and one without a revision ([ArticleHasNoRevision]).
    @PreAuthorize(WRITERS)
    public PushItemId add(EditionId edition, ArticleId article) {
        return workbench.add(edition, article);
    }

    /// Takes an own item out; also after the cut-off, since leaving out harms nobody.
    @PreAuthorize(WRITERS)
    public void remove(EditionId edition, PushItemId item) {
        workbench.remove(edition, item);
    }

    /// Puts an own item to another place among the own ones, from 1; the campaign's item stays where
    /// it is.
    @PreAuthorize(WRITERS)
    public void move(EditionId edition, PushItemId item, int place) {
        workbench.move(edition, item, place);
    }

    /// Fixes the bytes of an own item and asks for their review. Refuses what WeChat would refuse,
    /// and a title that another item of the push has ([TitleTwiceInPush]).
    @PreAuthorize(WRITERS)
    public void seal(EditionId edition, PushItemId item) {
        workbench.seal(edition, item);
    }

    /// Freezes now what is approved, in its order; what is not is left out. Until the cut-off things
    /// may still change, and it then is frozen again.
    @PreAuthorize(WRITERS)
    public void freeze(EditionId edition) {
        freezing.byPerson(workbench.reach(edition), scope.myName());
    }
}
