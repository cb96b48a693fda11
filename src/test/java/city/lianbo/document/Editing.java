package city.lianbo.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// Somebody who writes and changes texts at random. Every character of a fresh text occurs once, and
/// everything typed later is unlike everything else, so that one can tell who wrote what.
final class Editing {

    private static final String PICTURES = "👨‍👩‍👧";
    private static final Mark FACT = new Mark.Fact(FactKind.DATE);

    private final Random random;
    private final String hand;
    private int typed;
    private int born;

    /// @param hand stands in everything this person types
    Editing(Random random, String hand) {
        this.random = random;
        this.hand = hand;
    }

    Document text() {
        int size = random.nextInt(7);
        return new Document(
                IntStream.range(0, size)
                        .mapToObj(index -> new Passage(id(), words(index)))
                        .toList());
    }

    /// The text after some steps that leave the contents of other blocks alone.
    Document edited(Document document, Predicate<BlockId> mayChange, Predicate<BlockId> mayGo) {
        var passages = new ArrayList<>(document.passages());
        int steps = random.nextInt(5);
        for (int step = 0; step < steps; step++) {
            step(passages, mayChange, mayGo);
        }
        return new Document(passages);
    }

    Document edited(Document document) {
        return edited(document, _ -> true, _ -> true);
    }

    private void step(
            List<Passage> passages, Predicate<BlockId> mayChange, Predicate<BlockId> mayGo) {
        if (passages.isEmpty() || random.nextInt(4) == 0) {
            passages.add(random.nextInt(passages.size() + 1), new Passage(id(), paragraph(type())));
            return;
        }
        int at = random.nextInt(passages.size());
        var passage = passages.get(at);
        switch (random.nextInt(6)) {
            case 0 -> {
                if (mayGo.test(passage.id())) {
                    passages.remove(at);
                }
            }
            case 1 -> {
                passages.remove(at);
                passages.add(random.nextInt(passages.size() + 1), passage);
            }
            default -> {
                if (mayChange.test(passage.id())) {
                    passages.set(at, new Passage(passage.id(), changed(passage.block())));
                }
            }
        }
    }

    private Block changed(Block block) {
        var holding = Holding.of(block);
        if (holding.isPresent()) {
            return Holding.in(holding.get().frame(), changed(holding.get().parts()));
        }
        var wording = Wording.of(block);
        if (wording.isEmpty()) {
            return paragraph(type());
        }
        var tokens = new ArrayList<>(Tokens.of(wording.get().words()));
        int at = random.nextInt(tokens.size() + 1);
        int end = Math.min(tokens.size(), at + random.nextInt(3));
        switch (random.nextInt(4)) {
            case 0 -> tokens.subList(at, end).clear();
            case 1 -> tokens.subList(at, end).replaceAll(Editing::emboldened);
            case 2 -> {
                tokens.subList(at, end).clear();
                tokens.addAll(at, Tokens.of(List.of(Inline.Text.plain(type()))));
            }
            default -> tokens.addAll(at, Tokens.of(List.of(Inline.Text.plain(type()))));
        }
        return Wording.in(wording.get().frame(), Tokens.text(tokens));
    }

    private List<List<Block>> changed(List<List<Block>> before) {
        var parts = new ArrayList<>(before);
        int at = random.nextInt(parts.size());
        switch (random.nextInt(4)) {
            case 0 -> parts.add(at, List.of(paragraph(type())));
            case 1 -> {
                if (parts.size() > 1) {
                    parts.remove(at);
                }
            }
            default -> {
                var blocks = new ArrayList<>(parts.get(at));
                blocks.replaceAll(this::changed);
                parts.set(at, blocks);
            }
        }
        return parts;
    }

    private static Token emboldened(Token token) {
        var marks = new ArrayList<Set<Mark>>();
        for (var some : token.marks()) {
            var more = new ArrayList<>(some);
            more.add(Mark.Style.BOLD);
            marks.add(Set.copyOf(more));
        }
        return new Token(token.key(), marks);
    }

    private Block words(int index) {
        int length = random.nextInt(20);
        var words = new StringBuilder();
        for (int place = 0; place < length; place++) {
            // A hundred different characters for each of the blocks.
            words.appendCodePoint(0x5200 + index * 100 + place);
        }
        if (random.nextInt(4) == 0) {
            words.append(PICTURES);
        }
        return switch (random.nextInt(8)) {
            case 6 -> held(new Block.BulletList(List.of()), words.toString());
            case 7 -> held(new Block.Quote(List.of()), words.toString());
            case 0 -> new Block.Divider();
            case 1 -> new Block.Heading(2, List.of(Inline.Text.plain(words + "题")));
            case 2 -> locked(words.toString(), index);
            default -> paragraph(words.toString());
        };
    }

    /// A part for every two letters, and sometimes a list in the last one.
    private Block held(Block frame, String text) {
        var words = text.replace(PICTURES, "");
        var parts = new ArrayList<List<Block>>();
        for (int from = 0; from + 1 < words.length(); from += 2) {
            parts.add(List.of(paragraph(words.substring(from, from + 2))));
        }
        parts.add(
                random.nextBoolean() || parts.isEmpty()
                        ? List.of(paragraph("末"))
                        : List.of(Holding.in(new Block.OrderedList(1, List.of()), parts)));
        return Holding.in(frame, parts);
    }

    private static Block locked(String words, int index) {
        return new Block.Paragraph(
                List.of(
                        Inline.Text.plain(words + "，"),
                        new Inline.Text((index + 1) + "月1日", Set.of(FACT)),
                        Inline.Text.plain("。")));
    }

    private static Block paragraph(String words) {
        return Texts.paragraph(words);
    }

    private String type() {
        return "<" + hand + typed++ + ">";
    }

    private BlockId id() {
        return new BlockId(hand + "-" + born++);
    }
}
