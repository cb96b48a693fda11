package city.lianbo.edition;

import city.lianbo.article.RevisionId;
import city.lianbo.platform.Fingerprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/// Editions and their sealed bytes in the database.
@Component
class EditionRows {

    private final EditionStore store;
    private final SealedTexts texts;

    EditionRows(EditionStore store, SealedTexts texts) {
        this.store = store;
        this.texts = texts;
    }

    void add(List<Edition> editions) {
        store.saveAll(editions);
    }

    /// Refuses unknown ids.
    List<Edition> existing(Collection<EditionId> wanted) {
        var found = find(wanted);
        if (found.size() < Set.copyOf(wanted).size()) {
            throw new EditionUnknown();
        }
        return found;
    }

    List<Edition> find(Collection<EditionId> wanted) {
        return store.findByIdIn(wanted.stream().map(EditionId::value).toList());
    }

    void keep(Collection<Sealing> sealings) {
        var contents = new HashMap<Fingerprint, ItemContent>();
        sealings.stream()
                .flatMap(sealing -> sealing.items().stream())
                .forEach(item -> contents.put(item.seal(), item.content()));
        texts.keep(contents);
    }

    void keep(Fingerprint seal, ItemContent content) {
        texts.keep(Map.of(seal, content));
    }

    Map<Fingerprint, ItemContent> contents(Collection<Fingerprint> seals) {
        return texts.find(seals);
    }

    Map<EditionId, SealedEdition> sealed(Collection<EditionId> wanted) {
        var editions = find(wanted).stream().filter(edition -> edition.seal().isPresent()).toList();
        var contents =
                texts.find(
                        editions.stream()
                                .flatMap(edition -> edition.items().stream())
                                .map(EditionItem::itemSeal)
                                .toList());
        var sealed = new LinkedHashMap<EditionId, SealedEdition>();
        editions.forEach(edition -> sealed.put(edition.id(), sealed(edition, contents)));
        return sealed;
    }

    /// An edition in which the item stands, and the item's place there.
    Optional<Placed> placed(Fingerprint itemSeal) {
        return store.withItem(itemSeal.hex(), Limit.of(1)).stream()
                .findFirst()
                .map(edition -> placed(edition, itemSeal));
    }

    private Placed placed(Edition edition, Fingerprint itemSeal) {
        int place =
                IntStream.range(0, edition.items().size())
                        .filter(at -> edition.items().get(at).itemSeal().equals(itemSeal))
                        .findFirst()
                        .orElseThrow();
        return new Placed(
                edition.items().get(place).revisionId(),
                sealed(edition, place, texts.find(Set.of(itemSeal))));
    }

    /// A department's item that stands in no frozen push yet.
    Placed placed(PushItem own, Fingerprint itemSeal) {
        var content = texts.find(Set.of(itemSeal)).get(itemSeal);
        if (content == null) {
            throw new IllegalStateException("No bytes are kept for seal " + itemSeal);
        }
        return new Placed(
                own.revision(), content.sealed(own.contributors(), own.difference(), true));
    }

    private static SealedEdition sealed(Edition edition, Map<Fingerprint, ItemContent> contents) {
        var row = edition.row();
        return new SealedEdition(
                row.id(),
                row.account(),
                row.seal().orElseThrow(),
                IntStream.range(0, edition.items().size())
                        .mapToObj(place -> sealed(edition, place, contents))
                        .toList(),
                row.channel(),
                row.audience(),
                row.ignoreReprint(),
                row.sealedAt().orElseThrow());
    }

    private static SealedItem sealed(
            Edition edition, int place, Map<Fingerprint, ItemContent> contents) {
        var item = edition.items().get(place);
        var content = contents.get(item.itemSeal());
        if (content == null) {
            throw new IllegalStateException("No bytes are kept for seal " + item.itemSeal());
        }
        return content.sealed(edition.contributors(place), item.differenceSeal(), item.isOwn());
    }

    /// A sealed item with the revision it was made from.
    record Placed(Optional<RevisionId> revision, SealedItem item) {}
}
