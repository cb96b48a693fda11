package city.lianbo.campaign;

import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.delivery.PlanId;
import city.lianbo.edition.PushTerms;
import city.lianbo.platform.AccountId;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.PageRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Plans: which accounts send an article, in which waves, when. What turns a plan into sends is
/// [Launch].
@Service
@Transactional
public class Campaigns {

    /// Editors only for campaigns of their own department ([CampaignScope]).
    private static final String WRITERS = "hasAnyRole('COORDINATOR', 'EDITOR')";

    /// More than a city plans at a time.
    private static final Limit MOST_OPEN = Limit.of(100);

    private final CampaignStore store;
    private final Adaptations adaptations;
    private final Articles articles;
    private final CampaignSheets sheets;
    private final CampaignScope scope;
    private final Scribe scribe;

    Campaigns(
            CampaignStore store,
            Adaptations adaptations,
            Articles articles,
            CampaignSheets sheets,
            CampaignScope scope,
            Scribe scribe) {
        this.store = store;
        this.adaptations = adaptations;
        this.articles = articles;
        this.sheets = sheets;
        this.scope = scope;
        this.scribe = scribe;
    }

    /// Begins a plan for an article that has a revision; refuses with [ArticleNotCut]. A coordinator
    /// begins one of the city, an editor one of the own department, for an article that the
    /// department wrote ([CampaignOfAnotherDepartment]).
    @PreAuthorize(WRITERS)
    public CampaignId begin(ArticleId article, String title) {
        if (articles.newestRevision(article).isEmpty()) {
            throw new ArticleNotCut(title);
        }
        var home = scope.home(article, title);
        var id = new CampaignId(scribe.nextId());
        store.save(new Campaign(id, article, title, scribe.person(), scribe.now()).of(home));
        scribe.note(new CampaignPlanned(id, title));
        return id;
    }

    @PreAuthorize(WRITERS)
    public void rename(CampaignId campaign, String title) {
        existing(campaign).rename(title);
    }

    /// How many minutes late an account may still send; later ones are missed.
    @PreAuthorize(WRITERS)
    public void limitLateness(CampaignId campaign, int minutes) {
        existing(campaign).limitLateness(minutes);
    }

    /// Chooses where the campaign's item stands in the pushes of its accounts, and until when their
    /// departments work on them; holds from the next sealing.
    @PreAuthorize("hasRole('COORDINATOR')")
    public void sharePushes(CampaignId campaign, PushTerms terms) {
        existing(campaign).share(terms);
        scribe.note(new CampaignPushesShared(campaign, terms));
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public PushTerms pushTerms(CampaignId campaign) {
        return stored(campaign).pushTerms();
    }

    /// Adds a wave that leaves at an instant; see
    /// [#addWave(CampaignId, Start, WaveTerms, Collection)].
    @PreAuthorize(WRITERS)
    public WaveId addWave(
            CampaignId campaign,
            Instant departsAt,
            WaveTerms terms,
            Collection<AccountId> accounts) {
        return addWave(campaign, new Start.At(departsAt), terms, accounts);
    }

    /// Adds a wave. Refuses accounts without an adaptation ([AccountNotAdapted]), accounts that
    /// another wave holds ([AccountInTwoWaves]), and a gate that could never open or would wait too
    /// long ([WaveUnknown], [GateDeadlineUnfit]). The time is checked when the plan is scheduled.
    @PreAuthorize(WRITERS)
    public WaveId addWave(
            CampaignId campaign, Start start, WaveTerms terms, Collection<AccountId> accounts) {
        var plan = existing(campaign);
        var wave = new WaveId(scribe.nextId());
        plan.add(wave, start, terms, members(plan, wave, accounts));
        scribe.note(planned(plan, wave));
        return wave;
    }

    /// Gives a wave another start, other terms and other accounts; refuses as [#addWave] does, and a
    /// wave that would in the end wait for itself ([WavesInACircle]). Deadlines of what waits for it
    /// move along.
    @PreAuthorize(WRITERS)
    public void changeWave(
            CampaignId campaign,
            WaveId wave,
            Start start,
            WaveTerms terms,
            Collection<AccountId> accounts) {
        var plan = existing(campaign);
        plan.restart(wave, start);
        plan.sendAs(wave, terms);
        plan.replaceMembers(wave, members(plan, wave, accounts));
        scribe.note(planned(plan, wave));
    }

    /// Moves a wave in time, and with it what waits for it.
    @PreAuthorize(WRITERS)
    public void moveWave(CampaignId campaign, WaveId wave, Instant departsAt) {
        var plan = existing(campaign);
        plan.move(wave, departsAt);
        scribe.note(planned(plan, wave));
    }

    private static WavePlanned planned(Campaign plan, WaveId id) {
        var wave = plan.wave(id);
        return new WavePlanned(
                plan.id(), id, wave.start(), wave.departsAt(), wave.members().size());
    }

    @PreAuthorize(WRITERS)
    public void dropWave(CampaignId campaign, WaveId wave) {
        existing(campaign).drop(wave);
        scribe.note(new WaveDropped(campaign, wave));
    }

    private List<Member> members(Campaign plan, WaveId wave, Collection<AccountId> accounts) {
        scope.requireOwn(plan, accounts);
        var taken = plan.accountsBeside(wave);
        var known = adaptationsOf(plan);
        var editions = new HashMap<AccountId, Member>();
        plan.members().forEach(member -> editions.put(member.account(), member));
        return accounts.stream()
                .distinct()
                .map(account -> {
                    if (taken.contains(account)) {
                        throw new AccountInTwoWaves(sheets.name(account));
                    }
                    var row = Optional.ofNullable(known.get(account));
                    return new Member(
                            plan.id(),
                            account,
                            row.orElseThrow(() -> new AccountNotAdapted(sheets.name(account))).id(),
                            Optional.ofNullable(editions.get(account)).flatMap(Member::edition));
                })
                .toList();
    }

    private Map<AccountId, AdaptationRow> adaptationsOf(Campaign plan) {
        var found = new HashMap<AccountId, AdaptationRow>();
        adaptations.ofArticle(plan.article()).forEach(row -> found.put(row.account(), row));
        return found;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CampaignLine> newest(int page, int size) {
        return store.newest(scope.seesAll(), scope.home(), PageRequest.of(page, size)).stream()
                .map(CampaignSheets::line)
                .toList();
    }

    /// Whose deliveries these plans are; plans of others are left out.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CampaignLine> ofPlans(Collection<PlanId> plans) {
        return store.findByIdIn(plans.stream().map(PlanId::value).toList()).stream()
                .filter(scope::maySee)
                .map(CampaignSheets::line)
                .toList();
    }

    /// Those that somebody has still to bring further, the newest first, with a fixed number of
    /// queries.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<CampaignSheet> open() {
        return sheets.sheets(store.open(MOST_OPEN).stream().filter(scope::maySee).toList());
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public long count() {
        return store.countSeen(scope.seesAll(), scope.home());
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public Optional<CampaignSheet> find(CampaignId campaign) {
        return store.findById(campaign.value()).filter(scope::maySee).map(sheets::sheet);
    }

    /// Whether the person who asks may plan and release it.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public boolean mayPlan(CampaignId campaign) {
        return scope.mayPlan(stored(campaign));
    }

    /// How the waves of a campaign stand, in their order, with one query.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<WaveStanding> waves(CampaignId campaign) {
        return store.wavesOf(campaign.value()).stream().map(CampaignSheets::standing).toList();
    }

    /// Waves of released campaigns that a person has to decide about, the most pressing first.
    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public List<HeldWave> held() {
        return store.held(MOST_OPEN).stream()
                .map(CampaignSheets::held)
                .sorted(Comparator.comparing(HeldWave::ends))
                .toList();
    }

    private Campaign existing(CampaignId campaign) {
        return scope.require(stored(campaign));
    }

    private Campaign stored(CampaignId campaign) {
        return store.findById(campaign.value())
                .orElseThrow(() -> new CampaignUnknown(campaign.toString()));
    }
}
