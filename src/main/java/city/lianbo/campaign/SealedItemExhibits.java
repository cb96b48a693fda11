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
                        item.cover().inLibrary(),
                        item.html(),
                        item.contentSourceUrl()),
                shown.master()
                        .map(master ->
                                new Exhibit.Version(
                                        master.title(),
                                        master.author(),
                                        master.digest(),
                                        master.cover(),
                                        master.html(),
                                        "")),
                item.isOpaque());
    }
}
