package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.delivery.PlanId;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SealedItem;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.ReviewState;
import city.lianbo.review.Reviews;
import city.lianbo.review.SealStatus;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Makes the query records of a campaign, with a fixed number of queries whatever its size.
@Component
class CampaignSheets {

    private final Accounts accounts;
    private final Editions editions;
    private final Reviews reviews;

    CampaignSheets(Accounts accounts, Editions editions, Reviews reviews) {
        this.accounts = accounts;
        this.editions = editions;
        this.reviews = reviews;
    }

    static PlanId plan(CampaignId campaign) {
        return new PlanId(campaign.value());
    }

    static CampaignLine line(Campaign campaign) {
        return new CampaignLine(
                campaign.id(),
                campaign.title(),
                campaign.state(),
                campaign.createdAt(),
                campaign.waves().stream().findFirst().map(Wave::departsAt),
                campaign.waves().size(),
                (int) campaign.members().count());
    }

    String name(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }

    CampaignSheet sheet(Campaign campaign) {
        var names = names();
        var sealed = sealed(campaign);
        var statuses = reviews.statusOf(seals(sealed.values()));
        var stale = editions.stale(sealed.keySet());
        var waves =
                campaign.waves().stream()
                        .map(wave ->
                                new WaveSheet(
                                        wave.id(),
                                        wave.departsAt(),
                                        wave.members().stream()
                                                .map(member ->
                                                        sheet(
                                                                member, names, sealed, statuses,
                                                                stale))
                                                .toList()))
                        .toList();
        return new CampaignSheet(
                campaign.id(),
                plan(campaign.id()),
                campaign.article(),
                campaign.title(),
                campaign.state(),
                campaign.tooLate(),
                waves);
    }

    private Map<AccountId, String> names() {
        return accounts.all().stream().collect(Collectors.toMap(AccountRow::id, AccountRow::name));
    }

    private Map<EditionId, SealedEdition> sealed(Campaign campaign) {
        var wanted = campaign.members().flatMap(member -> member.edition().stream()).toList();
        var found = new HashMap<EditionId, SealedEdition>();
        found.putAll(editions.sealed(wanted));
        return found;
    }

    static Set<Fingerprint> seals(Iterable<SealedEdition> editions) {
        var seals = new HashSet<Fingerprint>();
        editions.forEach(edition -> edition.items().forEach(item -> seals.add(item.seal())));
        return seals;
    }

    private static MemberSheet sheet(
            Member member,
            Map<AccountId, String> names,
            Map<EditionId, SealedEdition> sealed,
            Map<Fingerprint, SealStatus> statuses,
            Set<EditionId> stale) {
        var edition = member.edition().flatMap(id -> Optional.ofNullable(sealed.get(id)));
        List<SealStatus> found =
                edition.map(SealedEdition::items).orElse(List.of()).stream()
                        .map(item -> Optional.ofNullable(statuses.get(item.seal())).orElseThrow())
                        .toList();
        return new MemberSheet(
                member.account(),
                Optional.ofNullable(names.get(member.account()))
                        .orElse(member.account().toString()),
                member.adaptation(),
                edition.map(SealedEdition::id),
                edition.map(SealedEdition::lead).map(SealedItem::seal),
                !found.isEmpty() && found.stream().allMatch(SealStatus::approved),
                found.stream().anyMatch(status -> status.state() == ReviewState.GIVEN_BACK),
                edition.map(one -> stale.contains(one.id())).orElse(false));
    }
}
