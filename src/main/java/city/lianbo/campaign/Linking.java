package city.lianbo.campaign;

import city.lianbo.article.Articles;
import city.lianbo.delivery.LinkPlan;
import city.lianbo.delivery.LinkRule;
import city.lianbo.document.Block;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.wechat.CallbackProofs;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Who leads a campaign, and what happens to later waves where its link is not known in time.
@Service
@Transactional
public class Linking {

    private final CampaignStore store;
    private final LinkRows rows;
    private final Articles articles;
    private final CallbackProofs proofs;
    private final CampaignSheets sheets;
    private final Scribe scribe;

    Linking(
            CampaignStore store,
            LinkRows rows,
            Articles articles,
            CallbackProofs proofs,
            CampaignSheets sheets,
            Scribe scribe) {
        this.store = store;
        this.rows = rows;
        this.articles = articles;
        this.proofs = proofs;
        this.sheets = sheets;
        this.scribe = scribe;
    }

    @PreAuthorize("isAuthenticated()")
    @Transactional(readOnly = true)
    public LinkTerms of(CampaignId campaign) {
        var plan = existing(campaign);
        var lead = lead(plan);
        return new LinkTerms(
                rows.of(campaign).rule(),
                lead,
                first(plan),
                articles.newestRevision(plan.article())
                        .map(revision -> kinds(revision.document()))
                        .orElse(Set.of()),
                lead.filter(account -> proofs.lastHeard(Set.of(account)).containsKey(account))
                        .isPresent());
    }

    private static Set<SlotKind> kinds(Document document) {
        var found = EnumSet.noneOf(SlotKind.class);
        for (var kind : Block.LinkSlot.SlotKind.values()) {
            if (Documents.hasSlot(document, kind)) {
                found.add(SlotKind.valueOf(kind.name()));
            }
        }
        return found;
    }

    /// @param lead one of the first wave; empty for its first account
    @PreAuthorize("hasRole('COORDINATOR')")
    public void choose(CampaignId campaign, LinkRule rule, Optional<AccountId> lead) {
        var plan = existing(campaign);
        plan.onlyDraft();
        rows.keep(campaign, new LinkRows.Row(rule, lead));
        scribe.note(new LinkTermsChosen(campaign, rule, lead(plan).map(sheets::name).orElse("")));
    }

    /// How the deliveries of a plan are linked; empty for a plan without accounts.
    Optional<LinkPlan> plan(Campaign plan) {
        var rule = rows.of(plan.id()).rule();
        return lead(plan)
                .map(lead ->
                        new LinkPlan(
                                rule,
                                lead,
                                plan.waves().stream().map(wave -> wave.id().value()).toList()));
    }

    /// Which accounts go before each edition, without the one that leads.
    ///
    /// @param editions by their accounts
    Map<EditionId, List<AccountId>> before(Campaign plan, Map<AccountId, EditionId> editions) {
        var before = new HashMap<EditionId, List<AccountId>>();
        before(plan)
                .forEach((account, gone) ->
                        Optional.ofNullable(editions.get(account))
                                .ifPresent(edition -> before.put(edition, gone)));
        return before;
    }

    /// The same by account.
    Map<AccountId, List<AccountId>> before(Campaign plan) {
        var lead = lead(plan);
        var gone = new ArrayList<AccountId>();
        var before = new HashMap<AccountId, List<AccountId>>();
        for (var wave : plan.waves()) {
            var going = accounts(wave);
            going.forEach(account -> before.put(account, List.copyOf(gone)));
            going.stream().filter(account -> !lead.equals(Optional.of(account))).forEach(gone::add);
        }
        return before;
    }

    private Optional<AccountId> lead(Campaign plan) {
        var first = first(plan);
        return rows.of(plan.id())
                .lead()
                .filter(first::contains)
                .or(() -> first.stream().findFirst());
    }

    private static List<AccountId> first(Campaign plan) {
        return plan.waves().stream().findFirst().map(Linking::accounts).orElse(List.of());
    }

    /// In the order in which they were registered.
    private static List<AccountId> accounts(Wave wave) {
        return wave.members().stream()
                .map(Member::account)
                .sorted(Comparator.comparing(AccountId::toString))
                .toList();
    }

    private Campaign existing(CampaignId campaign) {
        return store.findById(campaign.value())
                .orElseThrow(() -> new CampaignUnknown(campaign.toString()));
    }
}
