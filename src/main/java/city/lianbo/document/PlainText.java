package city.lianbo.document;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.Quote;
import java.util.List;

/// The words without their looks: for digests, checks and search.
final class PlainText {

    private final StringBuilder text = new StringBuilder();

    static String of(Document document) {
        var plain = new PlainText();
        document.passages().forEach(passage -> plain.add(passage.block()));
        return plain.text.toString().stripTrailing();
    }

    private void add(Block block) {
        switch (block) {
            case Paragraph paragraph -> line(paragraph.content());
            case Heading heading -> line(heading.content());
            case BulletList list -> items(list.items());
            case OrderedList list -> items(list.items());
            case Quote quote -> quote.blocks().forEach(this::add);
            case Divider _ -> {}
            case Picture picture -> line(picture.caption());
        }
    }

    private void items(List<Item> items) {
        items.forEach(item -> item.blocks().forEach(this::add));
    }

    private void line(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text run -> text.append(run.text());
                case Inline.LineBreak _ -> text.append('\n');
            }
        }
        text.append('\n');
    }

    private void line(String words) {
        if (!words.isEmpty()) {
            text.append(words).append('\n');
        }
    }
}
