package city.lianbo.adaptation;

import city.lianbo.account.AccountRow;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.article.RevisionRow;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// The accounts' versions of articles: for each account one small row of own fields over a
/// revision. Coordinators adapt for all accounts, editors for those of their department.
@Service
@Transactional
public class Adaptations {

    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";

    private static final Limit MOST_ARTICLES = Limit.of(100);

    private final AdaptationStore store;
    private final AccountScope scope;
    private final Articles articles;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher facts;

    Adaptations(
            AdaptationStore store,
            AccountScope scope,
            Articles articles,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher facts) {
        this.store = store;
        this.scope = scope;
        this.articles = articles;
        this.ids = ids;
        this.clock = clock;
        this.facts = facts;
    }

    /// Lets the accounts carry this revision: those that are new to the article inherit everything,
    /// those that carried an earlier revision keep their own fields. Refuses all when one account
    /// is unknown or belongs to a department out of reach.
    @PreAuthorize(WRITERS)
    public Map<AccountId, AdaptationId> adapt(RevisionId revision, Collection<AccountId> accounts) {
        var master = master(revision);
        var wanted = new LinkedHashSet<>(accounts);
        scope.require(wanted);
        var now = clock.instant();
        var known = ofAccounts(master.article(), wanted);
        known.values().forEach(adaptation -> adaptation.follow(revision, now));
        var fresh =
                wanted.stream()
                        .filter(account -> !known.containsKey(account))
                        .map(account ->
                                new Adaptation(
                                        new AdaptationId(ids.next()),
                                        master.article(),
                                        revision,
                                        account,
                                        now))
                        .toList();
        store.saveAll(fresh);
        fresh.forEach(adaptation -> known.put(adaptation.account(), adaptation));
        if (!wanted.isEmpty()) {
            facts.publishEvent(
                    new AccountsAdapted(master.article(), revision, List.copyOf(wanted)));
        }
        var answer = new LinkedHashMap<AccountId, AdaptationId>();
        known.forEach((account, adaptation) -> answer.put(account, adaptation.id()));
        return answer;
    }

    /// Replaces an account's own fields. Refuses texts longer than WeChat takes, accounts of other
    /// departments, and a version that is not the present one ([AdaptationChangedMeanwhile]).
    @PreAuthorize(WRITERS)
    public void change(AdaptationId id, long version, OwnFields own) {
        var adaptation = existing(id);
        var name = scope.require(Set.of(adaptation.account())).apply(adaptation.account());
        if (adaptation.version() != version) {
            throw new AdaptationChangedMeanwhile(name);
        }
        own.check(name);
        if (adaptation.change(own, scope.me(), clock.instant())) {
            facts.publishEvent(
                    new AdaptationChanged(id, adaptation.article(), adaptation.account()));
        }
    }

    /// Gives many accounts a title by one pattern, in which `{{account.name}}` and `{{title}}` (the
    /// master's) are filled in; an empty pattern lets them inherit again. All of them or none.
    @PreAuthorize(WRITERS)
    public void retitle(Collection<AdaptationId> chosen, String pattern) {
        var titles = new TitlePattern(pattern);
        var adaptations = byIds(chosen);
        var names = scope.require(adaptations.stream().map(Adaptation::account).toList());
        var masters = masters();
        var now = clock.instant();
        for (var adaptation : adaptations) {
            var name = names.apply(adaptation.account());
            var title = titles.of(name, masters.apply(adaptation.revision()).title());
            var own = adaptation.own().withTitle(title);
            own.check(name);
            if (adaptation.change(own, scope.me(), now)) {
                facts.publishEvent(
                        new AdaptationChanged(
                                adaptation.id(), adaptation.article(), adaptation.account()));
            }
        }
    }

    /// What a pattern of [#retitle] gives for one account; refuses unknown variables.
    public static String title(String pattern, String accountName, String mastersTitle) {
        return new TitlePattern(pattern).of(accountName, mastersTitle);
    }

    /// Whether the person who acts may adapt for this account.
    public boolean mayAdaptFor(AccountRow account) {
        return scope.reaches(account);
    }

    /// The rows of the adaptation table, in one query.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AdaptationRow> ofArticle(ArticleId article) {
        return store.lines(article.value()).stream().map(AdaptationLine::row).toList();
    }

    /// The articles that these accounts carry and that moved since, the newest first, at most 100.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AdaptedArticle> articles(Collection<AccountId> accounts, Instant since) {
        var values = accounts.stream().map(AccountId::value).toList();
        return values.isEmpty()
                ? List.of()
                : store.articles(values, since, MOST_ARTICLES).stream()
                        .map(AdaptedArticleLine::row)
                        .toList();
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<AdaptationDetail> find(AdaptationId id) {
        var found = byIds(Set.of(id));
        var texts = effective(found);
        return found.stream()
                .findFirst()
                .map(adaptation ->
                        new AdaptationDetail(adaptation.row(), adaptation.own(), texts.getFirst()));
    }

    /// What the account says in the end; an unknown id is refused. For jobs too.
    @Transactional(readOnly = true)
    public Effective effective(AdaptationId id) {
        return effective(List.of(existing(id))).getFirst();
    }

    /// The same for many, each revision read once; unknown ids are refused.
    @Transactional(readOnly = true)
    public Map<AdaptationId, Effective> effective(Collection<AdaptationId> wanted) {
        var adaptations = byIds(wanted);
        if (adaptations.size() < Set.copyOf(wanted).size()) {
            throw new AdaptationUnknown();
        }
        return effective(adaptations).stream()
                .collect(Collectors.toMap(Effective::id, Function.identity()));
    }

    /// What would come of these own fields, without saving them: for the preview while typing.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Effective preview(AdaptationId id, OwnFields own) {
        return effective(List.of(existing(id).draft(own))).getFirst();
    }

    private List<Effective> effective(List<Adaptation> adaptations) {
        var masters = masters();
        var brands = scope.brands(adaptations.stream().map(Adaptation::account).toList());
        return adaptations.stream()
                .map(adaptation ->
                        Effective.of(
                                adaptation,
                                masters.apply(adaptation.revision()),
                                brands.apply(adaptation.account())))
                .toList();
    }

    /// Each revision is read once.
    private Function<RevisionId, RevisionRow> masters() {
        var read = new HashMap<RevisionId, RevisionRow>();
        return id -> read.computeIfAbsent(id, this::master);
    }

    private RevisionRow master(RevisionId revision) {
        return articles.revision(revision);
    }

    private Map<AccountId, Adaptation> ofAccounts(ArticleId article, Set<AccountId> accounts) {
        var values = accounts.stream().map(AccountId::value).toList();
        return store.findByArticleAndAccountIn(article.value(), values).stream()
                .collect(
                        Collectors.toMap(
                                Adaptation::account,
                                Function.identity(),
                                (a, _) -> a,
                                HashMap::new));
    }

    private Adaptation existing(AdaptationId id) {
        return byIds(Set.of(id)).stream().findFirst().orElseThrow(AdaptationUnknown::new);
    }

    private List<Adaptation> byIds(Collection<AdaptationId> wanted) {
        return store.findByIdIn(wanted.stream().map(AdaptationId::value).toList());
    }
}
