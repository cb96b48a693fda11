package city.lianbo.document;

import city.lianbo.document.Block.Item;
import city.lianbo.document.Mark.Style;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
        return documents(8);
    }

    static Arbitrary<Document> documents(int mostBlocks) {
        return blocks(NESTING).list().ofMaxSize(mostBlocks).map(DocumentArbitraries::numbered);
    }

    /// Blocks of every kind, as they may stand at the top.
    static Arbitrary<Block> blocks() {
        return blocks(NESTING);
    }

    static Document numbered(List<? extends Block> blocks) {
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
        choices.add(paragraphs());
        choices.add(headings());
        choices.add(Arbitraries.of(List.of(new Block.Divider())));
        choices.add(CardArbitraries.pictures());
        choices.add(CardArbitraries.cards());
        if (depth > 0) {
            choices.add(bullets(items(depth)));
            choices.add(numbers(items(depth)));
            choices.add(blocks(depth - 1).list().ofMinSize(1).ofMaxSize(3).map(Block.Quote::new));
            choices.add(callouts(depth));
            choices.add(TableArbitraries.tables(cellBlocks()));
        }
        return Arbitraries.of(choices).flatMap(choice -> choice.map(block -> (Block) block));
    }

    private static Arbitrary<Block> callouts(int depth) {
        var inside =
                Arbitraries.oneOf(
                        paragraphs().map(block -> (Block) block),
                        headings().map(block -> (Block) block),
                        bullets(items(depth)).map(block -> (Block) block));
        return Combinators.combine(
                        Arbitraries.of(Block.Callout.Tone.class), inside.list().ofMaxSize(3))
                .as(Block.Callout::new);
    }

    private static Arbitrary<Block> cellBlocks() {
        var items = paragraphs().map(paragraph -> new Item(List.of(paragraph)));
        return Arbitraries.frequencyOf(
                Tuple.of(6, paragraphs().map(block -> (Block) block)),
                Tuple.of(1, bullets(items).map(block -> (Block) block)),
                Tuple.of(1, numbers(items).map(block -> (Block) block)),
                Tuple.of(1, CardArbitraries.pictures().map(block -> (Block) block)));
    }

    private static Arbitrary<Block.Paragraph> paragraphs() {
        return Combinators.combine(inlines(), aligns()).as(Block.Paragraph::new);
    }

    private static Arbitrary<Block.Heading> headings() {
        return Combinators.combine(Arbitraries.integers().between(2, 4), inlines(), aligns())
                .as(Block.Heading::new);
    }

    private static Arbitrary<Align> aligns() {
        return Arbitraries.of(Align.class);
    }

    private static Arbitrary<Block.BulletList> bullets(Arbitrary<Item> items) {
        return items.list().ofMinSize(1).ofMaxSize(3).map(Block.BulletList::new);
    }

    private static Arbitrary<Block.OrderedList> numbers(Arbitrary<Item> items) {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 9_999),
                        items.list().ofMinSize(1).ofMaxSize(3))
                .as(Block.OrderedList::new);
    }

    private static Arbitrary<Item> items(int depth) {
        return Combinators.combine(paragraphs(), blocks(depth - 1).list().ofMaxSize(2))
                .as((first, rest) -> {
                    var blocks = new ArrayList<Block>();
                    blocks.add(first);
                    blocks.addAll(rest);
                    return new Item(blocks);
                });
    }

    private static Arbitrary<List<Inline>> inlines() {
        var text = Combinators.combine(texts(), marks()).as(Inline.Text::new);
        var variable =
                Combinators.combine(Arbitraries.of(VariableName.class), marks())
                        .as(Inline.Variable::new);
        var kinds =
                Arbitraries.of(FactKind.class).injectNull(0.2).map(Optional::<FactKind>ofNullable);
        var blank =
                Combinators.combine(kinds, CardArbitraries.labels(), marks()).as(Inline.Blank::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(9, text.map(run -> (Inline) run)),
                        Tuple.of(1, variable.map(inline -> (Inline) inline)),
                        Tuple.of(1, blank.map(inline -> (Inline) inline)),
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
        var accents = Arbitraries.of(Set.<Mark>of(), Set.<Mark>of(new Mark.Accent()));
        var facts =
                Arbitraries.of(FactKind.class)
                        .injectNull(0.6)
                        .map(kind -> kind == null ? Set.<Mark>of() : Set.of(new Mark.Fact(kind)));
        return Combinators.combine(styles, links, accents, facts)
                .as((some, link, accent, fact) -> {
                    var marks = new HashSet<Mark>(some);
                    marks.addAll(link);
                    marks.addAll(accent);
                    marks.addAll(fact);
                    return Set.copyOf(marks);
                });
    }

    /// A picture of which only the name matters.
    static Fingerprint fingerprint(String name) {
        return Fingerprint.of(name);
    }
}
