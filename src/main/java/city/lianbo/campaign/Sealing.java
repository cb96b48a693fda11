package city.lianbo.campaign;

import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.edition.Address;
import city.lianbo.edition.Assembly;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.PushPlan;
import city.lianbo.edition.Pushes;
import city.lianbo.edition.SealedEdition;
import city.lianbo.edition.SealedItem;
import city.lianbo.platform.AccountId;
import city.lianbo.review.Request;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fixes the bytes that each account of a campaign will send, and asks for their review.
@Component
class Sealing {

    private final Adaptations adaptations;
    private final Editions editions;
    private final Pushes pushes;
    private final Reviews reviews;
    private final CampaignSheets sheets;
    private final Linking linking;
    private final Addressing addressing;

    Sealing(
            Adaptations adaptations,
            Editions editions,
            Pushes pushes,
            Reviews reviews,
            CampaignSheets sheets,
            Linking linking,
            Addressing addressing) {
        this.adaptations = adaptations;
        this.editions = editions;
        this.pushes = pushes;
        this.reviews = reviews;
        this.sheets = sheets;
        this.linking = linking;
        this.addressing = addressing;
    }

    /// Takes the accounts out of the plan whose department let its deadline pass under the rule that
    /// they are then left out.
    List<AccountId> leaveOut(Campaign plan) {
        var members = plan.members().map(Member::account).collect(Collectors.toSet());
        var leftOut =
                adaptations.ofArticle(plan.article()).stream()
                        .filter(row -> row.standing().isLeftOut())
                        .map(AdaptationRow::account)
                        .filter(members::contains)
                        .toList();
        plan.leaveOut(Set.copyOf(leftOut));
        return leftOut;
    }

    int seal(Campaign plan, Route route) {
        var byAccount = assemble(plan);
        editions.accompany(linking.before(plan, byAccount));
        plan.waves()
                .forEach(wave ->
                        wave.replaceMembers(
                                wave.members().stream()
                                        .map(member ->
                                                member.withEdition(
                                                        edition(byAccount, member.account())))
                                        .toList()));
        var sealed = editions.sealAll(byAccount.values(), SendDays.of(List.of(plan)));
        reviews.requestAll(requests(plan, sealed, route));
        share(plan);
        return sealed.size();
    }

    /// Opens the pushes for the departments of their accounts, or moves them.
    void share(Campaign plan) {
        pushes.open(
                plan.waves().stream()
                        .flatMap(wave ->
                                wave.members().stream()
                                        .flatMap(member -> member.edition().stream())
                                        .map(edition ->
                                                new PushPlan(
                                                        edition,
                                                        wave.departsAt(),
                                                        plan.pushTerms())))
                        .toList());
    }

    /// Editions with the terms of their waves; those that are there already take on the terms as they
    /// are now, which the sealing that follows fixes.
    private Map<AccountId, EditionId> assemble(Campaign plan) {
        var addresses = addressing.ofAll(plan.waves());
        var found = new HashMap<AccountId, EditionId>();
        var there = new HashMap<EditionId, Address>();
        var missing = new ArrayList<Member>();
        plan.members()
                .forEach(member ->
                        member.edition()
                                .ifPresentOrElse(
                                        edition -> {
                                            there.put(edition, of(addresses, member));
                                            found.put(member.account(), edition);
                                        },
                                        () -> missing.add(member)));
        editions.address(there);
        var made =
                editions.assembleAll(
                        missing.stream()
                                .map(member ->
                                        Assembly.lead(
                                                member.account(),
                                                member.adaptation(),
                                                of(addresses, member)))
                                .toList());
        for (int index = 0; index < missing.size(); index++) {
            found.put(missing.get(index).account(), made.get(index));
        }
        return found;
    }

    private static Address of(Map<AccountId, Address> addresses, Member member) {
        return Optional.ofNullable(addresses.get(member.account())).orElseThrow();
    }

    private List<Request> requests(
            Campaign plan, Map<EditionId, SealedEdition> sealed, Route route) {
        var departures = new HashMap<AccountId, Instant>();
        plan.waves()
                .forEach(wave ->
                        wave.members()
                                .forEach(member ->
                                        departures.put(member.account(), wave.departsAt())));
        return sealed.values().stream()
                .flatMap(edition ->
                        edition.campaignItems().stream()
                                .map(item -> request(plan, edition, item, departures, route)))
                .toList();
    }

    private Request request(
            Campaign plan,
            SealedEdition edition,
            SealedItem item,
            Map<AccountId, Instant> departures,
            Route route) {
        var subject =
                new Subject(
                        item.title(),
                        sheets.name(edition.account()),
                        "campaign.review.kind",
                        "/campaigns/" + plan.id(),
                        Optional.ofNullable(departures.get(edition.account())),
                        Optional.of(item.difference()));
        return new Request(item.seal(), subject, item.contributors(), route);
    }

    private static EditionId edition(Map<AccountId, EditionId> byAccount, AccountId account) {
        return Optional.ofNullable(byAccount.get(account)).orElseThrow();
    }
}
