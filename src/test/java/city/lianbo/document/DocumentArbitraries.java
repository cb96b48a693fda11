package city.lianbo.document;

import city.lianbo.document.Block.Item;
import city.lianbo.document.Mark.Style;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/// Documents of every shape the schema allows.
final class DocumentArbitraries {

    private static final int NESTING = 3;

    private DocumentArbitraries() {}

    static Arbitrary<Document> documents() {
        return blocks(NESTING).list().ofMaxSize(8).map(DocumentArbitraries::numbered);
    }

    static Document numbered(List<Block> blocks) {
        return new Document(
                IntStream.range(0, blocks.size())
                        .mapToObj(index -> new Passage(new BlockId("p" + index), blocks.get(index)))
                        .toList());
    }

    static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .map(CleanText::of)
                .filter(text -> !text.isEmpty());
    }

    private static Arbitrary<Block> blocks(int depth) {
        var choices = new ArrayList<Arbitrary<? extends Block>>();
        choices.add(inlines().map(Block.Paragraph::new));
        choices.add(
                Combinators.combine(Arbitraries.integers().between(2, 4), inlines())
                        .as(Block.Heading::new));
        choices.add(Arbitraries.of(List.of(new Block.Divider())));
        choices.add(pictures());
        if (depth > 0) {
            choices.add(items(depth).list().ofMinSize(1).ofMaxSize(3).map(Block.BulletList::new));
            choices.add(
                    Combinators.combine(
                                    Arbitraries.integers().between(0, 9_999),
                                    items(depth).list().ofMinSize(1).ofMaxSize(3))
                            .as(Block.OrderedList::new));
            choices.add(blocks(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(Block.Quote::new));
        }
        return Arbitraries.of(choices).flatMap(choice -> choice.map(block -> (Block) block));
    }

    private static Arbitrary<Item> items(int depth) {
        return Combinators.combine(
                        inlines().map(Block.Paragraph::new), blocks(depth - 1).list().ofMaxSize(2))
                .as((first, rest) -> {
                    var blocks = new ArrayList<Block>();
                    blocks.add(first);
                    blocks.addAll(rest);
                    return new Item(blocks);
                });
    }

    private static Arbitrary<Block> pictures() {
        var label =
                texts().map(String::strip).injectNull(0.3).map(text -> text == null ? "" : text);
        return Combinators.combine(texts().map(Fingerprint::of), label, label, label)
                .as(Block.Picture::new);
    }

    private static Arbitrary<List<Inline>> inlines() {
        var text = Combinators.combine(texts(), marks()).as(Inline.Text::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(9, text.map(run -> (Inline) run)),
                        Tuple.of(1, Arbitraries.create(() -> (Inline) new Inline.LineBreak())))
                .list()
                .ofMaxSize(5);
    }

    private static Arbitrary<Set<Mark>> marks() {
        var styles = Arbitraries.of(Style.class).set().ofMaxSize(4);
        var links =
                Arbitraries.of(
                                "https://mp.weixin.qq.com/s/abc",
                                "https://www.example.org/?a=1&b='2'",
                                "http://政务.cn/通知",
                                "")
                        .map(href -> href.isEmpty() ? Set.<Mark>of() : Set.of(new Mark.Link(href)));
        return Combinators.combine(styles, links)
                .as((some, link) -> {
                    var marks = new HashSet<Mark>(some);
                    marks.addAll(link);
                    return Set.copyOf(marks);
                });
    }
}
