package city.lianbo.campaign;

import city.lianbo.edition.Editions;
import city.lianbo.edition.ItemExhibit;
import city.lianbo.platform.Fingerprint;
import city.lianbo.review.Exhibit;
import city.lianbo.review.Exhibits;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Shows reviewers the sealed items for whose review campaigns ask.
@Component
class SealedItemExhibits implements Exhibits {

    private final Editions editions;

    SealedItemExhibits(Editions editions) {
        this.editions = editions;
    }

    @Override
    public Optional<Exhibit> find(Fingerprint seal) {
        return editions.exhibit(seal).map(SealedItemExhibits::exhibit);
    }

    private static Exhibit exhibit(ItemExhibit shown) {
        var item = shown.item();
        return new Exhibit(
                new Exhibit.Version(
                        item.title(),
                        item.author(),
                        item.digest(),
                        Optional.of(item.cover()),
                        item.html(),
                        item.contentSourceUrl()),
                Optional.of(
                        new Exhibit.Version(
                                shown.masterTitle(),
                                shown.masterAuthor(),
                                shown.masterDigest(),
                                shown.masterCover(),
                                shown.masterHtml(),
                                "")));
    }
}
