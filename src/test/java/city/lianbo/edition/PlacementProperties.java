package city.lianbo.edition;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.RevisionId;
import city.lianbo.edition.Edition.Frozen;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.lifecycle.BeforeTry;

/// Whatever a department does with its own items, the campaign's stays where and what it is.
class PlacementProperties {

    private static final Instant NOW = Instant.parse("2026-11-23T06:00:00Z");
    private static final Fingerprint CITY = Fingerprint.of("city");
    private static final PersonId WRITER = new PersonId(new UUID(0, 1));

    private final List<PushItem> own = new ArrayList<>();
    private int named;

    @BeforeTry
    void beginAnew() {
        own.clear();
    }

    private static Edition sealed() {
        var account = new AccountId(new UUID(0, 2));
        var adaptation = new AdaptationId(new UUID(0, 3));
        var edition =
                new Edition(
                        new EditionId(new UUID(0, 4)),
                        new Assembly(
                                account,
                                List.of(new Assembly.Item(adaptation, ItemTerms.PLAIN)),
                                Channel.MASS_SEND,
                                new Audience.AllFollowers(),
                                false));
        var content =
                new ItemContent(
                        "台风",
                        "",
                        "",
                        "<p>a</p>",
                        "",
                        new Cover.Picture(CITY),
                        "",
                        "",
                        false,
                        false);
        edition.seal(
                new Sealing(
                        edition.sealOf(List.of(CITY)),
                        List.of(
                                new SealingItem(
                                        content,
                                        CITY,
                                        new RevisionId(new UUID(0, 5)),
                                        Set.of(WRITER),
                                        CITY))),
                NOW);
        return edition;
    }

    /// Adds, removes, moves, or seals anew.
    private void act(int step) {
        int kind = step % 4;
        int at = own.isEmpty() ? 0 : step / 4 % own.size();
        if (kind == 0 && own.size() < 7) {
            own.add(at, item());
        } else if (!own.isEmpty()) {
            switch (kind) {
                case 1 -> own.remove(at);
                case 2 -> Collections.swap(own, at, own.size() - 1);
                default -> own.set(at, item());
            }
        }
    }

    private PushItem item() {
        named++;
        return PushItem.opaque(
                new PushItemId(new UUID(1, named)),
                new EditionId(new UUID(0, 4)),
                Fingerprint.of("own " + named),
                WRITER);
    }

    private static List<Fingerprint> seals(Edition edition) {
        return edition.items().stream().map(EditionItem::itemSeal).toList();
    }

    private boolean freeze(Edition edition, int place) {
        return edition.freeze(
                Placement.around(
                        edition.campaignFrozen(),
                        place,
                        own.stream().map(PushItem::frozen).toList()),
                NOW);
    }

    @Property(tries = 500)
    void theCampaignsItemKeepsItsPlaceAndItsBytes(
            @ForAll @IntRange(min = 1, max = 8) int place,
            @ForAll @Size(max = 30) List<@IntRange(min = 0, max = 1_000) Integer> steps) {
        var edition = sealed();
        for (int step : steps) {
            act(step);
            freeze(edition, place);

            assertThat(seals(edition).indexOf(CITY)).isEqualTo(Math.min(place - 1, own.size()));
            assertThat(seals(edition)).containsOnlyOnce(CITY).hasSize(own.size() + 1);
            assertThat(edition.contributors(seals(edition).indexOf(CITY))).containsExactly(WRITER);
            assertThat(edition.campaignFrozen()).extracting(Frozen::line).hasSize(1);
        }
        assertThat(seals(edition).stream().filter(seal -> !seal.equals(CITY)))
                .containsExactlyElementsOf(own.stream().map(PushItem::sealed).toList());
    }

    @Property(tries = 200)
    void freezingAgainChangesNothing(
            @ForAll @IntRange(min = 1, max = 8) int place,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 1_000) Integer> steps) {
        var edition = sealed();
        steps.forEach(this::act);
        freeze(edition, place);
        var seal = edition.seal();

        assertThat(freeze(edition, place)).isFalse();
        assertThat(edition.seal()).isEqualTo(seal);
    }

    @Property(tries = 200)
    void aChangedByteOfOneItemMovesTheSealAndNoOtherItem(
            @ForAll @IntRange(min = 1, max = 8) int place,
            @ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 1_000) Integer> steps) {
        var edition = sealed();
        act(0);
        steps.forEach(this::act);
        if (own.isEmpty()) {
            act(0);
        }
        freeze(edition, place);
        var before = seals(edition);
        var changed = own.getFirst().sealed();
        own.set(0, item());

        assertThat(freeze(edition, place)).isTrue();

        assertThat(seals(edition)).hasSameSizeAs(before).doesNotContain(changed);
        assertThat(before.stream().filter(seal -> !seals(edition).contains(seal)))
                .containsExactly(changed);
    }
}
