package city.lianbo.campaign;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.TagSheet;
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
    private final Addressing addressing;

    CampaignSheets(Accounts accounts, Editions editions, Reviews reviews, Addressing addressing) {
        this.accounts = accounts;
        this.editions = editions;
        this.reviews = reviews;
        this.addressing = addressing;
    }

    static PlanId plan(CampaignId campaign) {
        return new PlanId(campaign.value());
    }

    static CampaignLine line(Campaign campaign) {
        return new CampaignLine(
                campaign.id(),
                plan(campaign.id()),
                campaign.article(),
                campaign.title(),
                campaign.state(),
                campaign.createdAt(),
                campaign.waves().stream().findFirst().map(Wave::departsAt),
                campaign.waves().size(),
                (int) campaign.members().count());
    }

    static WaveStanding standing(Wave wave) {
        return new WaveStanding(
                wave.id(),
                wave.ordinal(),
                wave.start(),
                wave.departsAt(),
                wave.gate(),
                wave.gateReason(),
                wave.gateSince());
    }

    static HeldWave held(Wave wave) {
        var campaign = wave.campaign();
        return new HeldWave(
                campaign.id(),
                campaign.title(),
                wave.ordinal(),
                wave.gateReason().orElseThrow(),
                wave.members().size(),
                wave.after()
                        .map(after -> after.deadline().plus(campaign.tooLate()))
                        .orElseGet(wave::departsAt));
    }

    String name(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }

    /// What is known about the members of some campaigns.
    private record Known(
            Map<AccountId, String> names,
            Map<EditionId, SealedEdition> sealed,
            Map<Fingerprint, SealStatus> statuses,
            Set<EditionId> stale,
            Map<AccountId, TagSheet> tags) {}

    CampaignSheet sheet(Campaign campaign) {
        return sheets(List.of(campaign)).getFirst();
    }

    List<CampaignSheet> sheets(List<Campaign> campaigns) {
        var sealed = sealed(campaigns);
        var known =
                new Known(
                        names(),
                        sealed,
                        reviews.statusOf(seals(sealed.values())),
                        editions.stale(sealed.keySet(), SendDays.of(campaigns)),
                        addressing.told(
                                campaigns.stream()
                                        .flatMap(campaign -> campaign.waves().stream())
                                        .toList()));
        return campaigns.stream().map(campaign -> sheet(campaign, known)).toList();
    }

    private static CampaignSheet sheet(Campaign campaign, Known known) {
        var waves =
                campaign.waves().stream()
                        .map(wave ->
                                new WaveSheet(
                                        wave.id(),
                                        wave.ordinal(),
                                        wave.start(),
                                        wave.terms(),
                                        wave.departsAt(),
                                        wave.gate(),
                                        wave.gateReason(),
                                        wave.gateSince(),
                                        wave.members().stream()
                                                .map(member -> sheet(wave.terms(), member, known))
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

    private Map<EditionId, SealedEdition> sealed(List<Campaign> campaigns) {
        var wanted =
                campaigns.stream()
                        .flatMap(Campaign::members)
                        .flatMap(member -> member.edition().stream())
                        .toList();
        var found = new HashMap<EditionId, SealedEdition>();
        found.putAll(editions.sealed(wanted));
        return found;
    }

    static Set<Fingerprint> seals(Iterable<SealedEdition> editions) {
        var seals = new HashSet<Fingerprint>();
        editions.forEach(edition -> edition.items().forEach(item -> seals.add(item.seal())));
        return seals;
    }

    private static MemberSheet sheet(WaveTerms terms, Member member, Known known) {
        var edition = member.edition().flatMap(id -> Optional.ofNullable(known.sealed().get(id)));
        List<SealStatus> found =
                edition.map(SealedEdition::items).orElse(List.of()).stream()
                        .map(item ->
                                Optional.ofNullable(known.statuses().get(item.seal()))
                                        .orElseThrow())
                        .toList();
        return new MemberSheet(
                member.account(),
                Optional.ofNullable(known.names().get(member.account()))
                        .orElse(member.account().toString()),
                member.adaptation(),
                edition.map(SealedEdition::id),
                edition.map(sealed -> sealed.campaignItems().getFirst()).map(SealedItem::seal),
                !found.isEmpty() && found.stream().allMatch(SealStatus::approved),
                found.stream().anyMatch(status -> status.state() == ReviewState.GIVEN_BACK),
                edition.map(one ->
                                known.stale().contains(one.id()) || !isAddressed(one, terms, known))
                        .orElse(false));
    }

    /// Whether it was sealed for those whom the wave is for now.
    private static boolean isAddressed(SealedEdition edition, WaveTerms terms, Known known) {
        return Addressing.of(terms, edition.account(), known.tags())
                .map(address -> address.isThatOf(edition))
                .orElse(false);
    }
}
