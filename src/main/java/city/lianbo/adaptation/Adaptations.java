package city.lianbo.adaptation;

import city.lianbo.account.AccountRow;
import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DepartmentId;
import java.time.Instant;
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
    private final LineRows lines;
    private final AccountScope scope;
    private final Gate gate;
    private final Masters masters;
    private final Notes notes;

    Adaptations(
            AdaptationStore store,
            LineRows lines,
            AccountScope scope,
            Gate gate,
            Masters masters,
            Notes notes) {
        this.store = store;
        this.lines = lines;
        this.scope = scope;
        this.gate = gate;
        this.masters = masters;
        this.notes = notes;
    }

    /// Lets the accounts carry this revision's article: those that are new to it inherit
    /// everything, those that carry it already keep what they have. Refuses all when one account
    /// is unknown or belongs to a department out of reach.
    @PreAuthorize(WRITERS)
    public Map<AccountId, AdaptationId> adapt(RevisionId revision, Collection<AccountId> accounts) {
        var master = masters.revision(revision);
        var wanted = new LinkedHashSet<>(accounts);
        scope.require(wanted);
        var known = ofAccounts(master.article(), wanted);
        var fresh =
                wanted.stream()
                        .filter(account -> !known.containsKey(account))
                        .map(account ->
                                new Adaptation(
                                        new AdaptationId(notes.nextId()),
                                        master.article(),
                                        revision,
                                        account,
                                        notes.now()))
                        .toList();
        store.saveAll(fresh);
        fresh.forEach(adaptation -> known.put(adaptation.account(), adaptation));
        if (!wanted.isEmpty()) {
            notes.note(new AccountsAdapted(master.article(), revision, List.copyOf(wanted)));
        }
        var answer = new LinkedHashMap<AccountId, AdaptationId>();
        known.forEach((account, adaptation) -> answer.put(account, adaptation.id()));
        return answer;
    }

    /// Replaces an account's own fields. Refuses texts longer than WeChat takes, accounts of other
    /// departments, what its department has submitted ([AlreadySubmitted]) or may no longer change
    /// ([DeadlineOver]), and a version that is not the present one ([AdaptationChangedMeanwhile]).
    @PreAuthorize(WRITERS)
    public void change(AdaptationId id, long version, OwnFields own) {
        var adaptation = existing(id);
        var name = gate.admit(adaptation, version);
        own.check(name);
        if (adaptation.change(own, () -> master(adaptation), scope.me(), notes.now())) {
            notes.changed(adaptation);
        }
    }

    /// Writes title, digest or both, as [#change] does.
    @PreAuthorize(WRITERS)
    public void write(AdaptationId id, long version, BulkAdaptations.Words words) {
        change(id, version, words.into(existing(id).own()));
    }

    /// Whether the person who acts may adapt for this account.
    public boolean mayAdaptFor(AccountRow account) {
        return mayAdaptFor(account.department());
    }

    /// Whether the person who acts may adapt for this department's accounts.
    public boolean mayAdaptFor(DepartmentId department) {
        return scope.reaches(department);
    }

    /// All rows of an article, by name of the account, in one query; a screen takes
    /// [#page] instead.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AdaptationRow> ofArticle(ArticleId article) {
        return masters.newest(article)
                .map(newest -> lines.all(article, newest).stream().map(AccountLine::row).toList())
                .orElse(List.of());
    }

    /// One page of the adaptation table, by name of the account. Takes two queries, however many
    /// accounts there are.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AccountLine> page(ArticleId article, LineFilter filter, int offset, int limit) {
        return masters.newest(article)
                .map(newest -> lines.page(article, newest, filter, offset, limit))
                .orElse(List.of());
    }

    /// How many accounts stand where, whatever states the filter names; in two queries.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Tally tally(ArticleId article, LineFilter filter) {
        return masters.newest(article)
                .map(newest -> lines.tally(article, newest, filter.withStates(Set.of())))
                .orElse(Tally.NONE);
    }

    /// The ids of a table in its order.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AdaptationId> ids(ArticleId article, LineFilter filter) {
        return masters.newest(article)
                .map(newest -> lines.ids(article, newest, filter))
                .orElse(List.of());
    }

    /// Rows of a table, by name of the account; unknown ids are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<AccountLine> lines(ArticleId article, Collection<AdaptationId> ids) {
        return masters.newest(article).map(newest -> lines.some(ids, newest)).orElse(List.of());
    }

    /// One account's row of an article's table.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<AccountLine> line(ArticleId article, AccountId account) {
        var ids =
                ofAccounts(article, Set.of(account)).values().stream().map(Adaptation::id).toList();
        return lines(article, ids).stream().findFirst();
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
        return byIds(Set.of(id)).stream().findFirst().flatMap(this::detail);
    }

    private Optional<AdaptationDetail> detail(Adaptation adaptation) {
        return masters.newest(adaptation.article())
                .flatMap(newest -> lines.some(Set.of(adaptation.id()), newest).stream().findFirst())
                .map(line ->
                        new AdaptationDetail(
                                line,
                                adaptation.own(),
                                adaptation.text().patches(),
                                adaptation.text().conflicts(),
                                adaptation.variables(),
                                masters.revision(adaptation.revision()),
                                effective(List.of(adaptation)).getFirst()));
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

    private MasterText master(Adaptation adaptation) {
        return masters.text(adaptation.revision());
    }

    private List<Effective> effective(List<Adaptation> adaptations) {
        var read = masters.reader();
        var newest = masters.newest(adaptations.stream().map(Adaptation::article).toList());
        var voices = scope.voices(adaptations.stream().map(Adaptation::account).toList());
        return adaptations.stream()
                .map(adaptation ->
                        Effective.of(
                                adaptation,
                                read.apply(adaptation.revision()),
                                newest.getOrDefault(adaptation.article(), adaptation.revision()),
                                voices.apply(adaptation.account())))
                .toList();
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
