package city.lianbo.document;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.Quote;
import city.lianbo.platform.Fingerprint;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// Which pictures of the library a document shows.
final class PicturesUsed {

    private final LinkedHashSet<Fingerprint> found = new LinkedHashSet<>();

    static SequencedSet<Fingerprint> in(Document document) {
        var used = new PicturesUsed();
        document.passages().forEach(passage -> used.look(passage.block()));
        return Collections.unmodifiableSequencedSet(used.found);
    }

    private void look(Block block) {
        switch (block) {
            case Picture picture -> found.add(picture.picture());
            case BulletList list -> items(list.items());
            case OrderedList list -> items(list.items());
            case Quote quote -> quote.blocks().forEach(this::look);
            case Paragraph _, Heading _, Divider _ -> {}
        }
    }

    private void items(List<Item> items) {
        items.forEach(item -> item.blocks().forEach(this::look));
    }
}
