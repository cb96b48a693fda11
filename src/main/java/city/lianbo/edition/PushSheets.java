package city.lianbo.edition;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Effective;
import city.lianbo.edition.PushSheet.Line;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Makes the query records of pushes, with a fixed number of queries however many there are.
@Component
class PushSheets {

    private final PushRows pushes;
    private final EditionRows editions;
    private final Adaptations adaptations;
    private final Accounts accounts;
    private final ItemReviews reviews;
    private final PushScope scope;
    private final InstantSource clock;

    PushSheets(
            PushRows pushes,
            EditionRows editions,
            Adaptations adaptations,
            Accounts accounts,
            ItemReviews reviews,
            PushScope scope,
            InstantSource clock) {
        this.pushes = pushes;
        this.editions = editions;
        this.adaptations = adaptations;
        this.accounts = accounts;
        this.reviews = reviews;
        this.scope = scope;
        this.clock = clock;
    }

    List<PushSheet> of(Collection<Push> wanted) {
        var readable =
                accounts.some(wanted.stream().map(Push::account).toList()).stream()
                        .filter(scope::mayRead)
                        .collect(Collectors.toMap(AccountRow::id, Function.identity()));
        var reached = wanted.stream().filter(push -> readable.containsKey(push.account())).toList();
        var ids = reached.stream().map(Push::edition).toList();
        var found =
                editions.find(ids).stream()
                        .filter(edition -> edition.seal().isPresent())
                        .collect(Collectors.toMap(Edition::id, Function.identity()));
        var known = known(readable, found.values(), pushes.items(ids));
        return reached.stream()
                .flatMap(push ->
                        Optional.ofNullable(found.get(push.edition()))
                                .map(edition -> sheet(push, edition, known))
                                .stream())
                .toList();
    }

    /// What is known about the items of some pushes.
    private record Known(
            Map<AccountId, AccountRow> accounts,
            Map<EditionId, List<PushItem>> own,
            Map<Fingerprint, ItemContent> contents,
            Map<Fingerprint, ItemReviews.Standing> standings,
            Map<AdaptationId, Effective> texts) {}

    private Known known(
            Map<AccountId, AccountRow> readable,
            Collection<Edition> found,
            Map<EditionId, List<PushItem>> own) {
        var seals = new HashSet<Fingerprint>();
        var made = new HashSet<AdaptationId>();
        for (var edition : found) {
            for (var item : edition.campaignItems()) {
                seals.add(item.itemSeal());
                made.add(item.adaptationId());
            }
        }
        own.values().stream()
                .flatMap(List::stream)
                .forEach(item -> {
                    item.seal().ifPresent(seals::add);
                    item.adaptation().ifPresent(made::add);
                });
        return new Known(
                readable,
                own,
                editions.contents(seals),
                reviews.of(seals),
                adaptations.effective(made));
    }

    private PushSheet sheet(Push push, Edition edition, Known known) {
        var frozen =
                edition.items().stream().map(EditionItem::itemSeal).collect(Collectors.toSet());
        var campaign =
                edition.campaignItems().stream().map(item -> campaignLine(item, known)).toList();
        var own =
                known.own().getOrDefault(push.edition(), List.of()).stream()
                        .map(item -> ownLine(item, frozen, known))
                        .toList();
        var account = Optional.ofNullable(known.accounts().get(push.account()));
        boolean mine = account.map(scope::mayChange).orElse(false);
        return new PushSheet(
                push.edition(),
                push.account(),
                account.map(AccountRow::name).orElse(""),
                push.departsAt(),
                push.cutOff(),
                push.place(),
                push.late(),
                push.settled(),
                edition.seal().orElseThrow(),
                new PushSheet.Freeze(
                        push.frozen().at(), push.frozen().by(), push.frozen().byClock()),
                mine && push.isOpen(clock.instant()),
                mine && clock.instant().isBefore(push.departsAt()),
                Placement.around(campaign, push.place(), own));
    }

    private static Line campaignLine(EditionItem item, Known known) {
        return line(
                Optional.empty(),
                Optional.of(item.adaptationId()),
                Optional.of(item.itemSeal()),
                false,
                true,
                known);
    }

    private static Line ownLine(PushItem item, Set<Fingerprint> frozen, Known known) {
        return line(
                Optional.of(item.id()),
                item.adaptation(),
                item.seal(),
                item.voided(),
                item.standsSealed() && item.seal().map(frozen::contains).orElse(false),
                known);
    }

    /// What is sealed is shown as it is sealed, and what is not as it stands now.
    private static Line line(
            Optional<PushItemId> item,
            Optional<AdaptationId> adaptation,
            Optional<Fingerprint> seal,
            boolean voided,
            boolean leaves,
            Known known) {
        var text = adaptation.flatMap(made -> Optional.ofNullable(known.texts().get(made)));
        var sealed =
                seal.filter(_ -> !voided)
                        .flatMap(one -> Optional.ofNullable(known.contents().get(one)));
        return new Line(
                item,
                text.map(Effective::article),
                sealed.map(ItemContent::title).or(() -> text.map(Effective::title)).orElse(""),
                sealed.map(ItemContent::digest).or(() -> text.map(Effective::digest)).orElse(""),
                sealed.map(content -> content.cover().inLibrary())
                        .orElseGet(() -> text.flatMap(Effective::cover)),
                seal,
                voided
                        ? ItemState.VOIDED
                        : seal.map(one -> ItemState.of(standing(one, known)))
                                .orElse(ItemState.NOT_SEALED),
                leaves);
    }

    private static ItemReviews.Standing standing(Fingerprint seal, Known known) {
        return known.standings().getOrDefault(seal, ItemReviews.Standing.NOT_ASKED);
    }

    /// The titles that the push shows to followers, sealed or not, but for one item.
    Stream<String> titlesBeside(Push push, PushItemId item) {
        return of(List.of(push)).stream()
                .flatMap(sheet -> sheet.lines().stream())
                .filter(line -> !line.item().equals(Optional.of(item)))
                .map(Line::title);
    }
}
