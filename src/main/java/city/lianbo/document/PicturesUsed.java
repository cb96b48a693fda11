package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.SequencedSet;

/// Which pictures of the library a document shows.
final class PicturesUsed {

    private PicturesUsed() {}

    static SequencedSet<Fingerprint> in(Document document) {
        var found = new LinkedHashSet<Fingerprint>();
        for (var passage : document.passages()) {
            Tree.visit(
                    passage.block(),
                    block -> {
                        if (block instanceof Block.Picture picture) {
                            found.add(picture.picture());
                        } else if (block instanceof Block.AccountCard card) {
                            card.qr().ifPresent(found::add);
                        }
                    });
        }
        return Collections.unmodifiableSequencedSet(found);
    }
}
