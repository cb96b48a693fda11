package city.lianbo.delivery;

import static city.lianbo.delivery.KeptChange.ADDED;
import static city.lianbo.delivery.KeptChange.CARD;
import static city.lianbo.delivery.KeptChange.GONE;
import static city.lianbo.delivery.KeptChange.LINK;
import static city.lianbo.delivery.KeptChange.MOVED;
import static city.lianbo.delivery.KeptChange.ORDER;
import static city.lianbo.delivery.KeptChange.PICTURE;
import static city.lianbo.delivery.KeptChange.STYLE;
import static city.lianbo.delivery.KeptChange.TEXT;

import city.lianbo.delivery.DraftBlock.Token;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Aligns the blocks of one article with those that came back, and says what became of each.
final class BlockComparison {

    private final int article;
    private final List<DraftBlock> sent;
    private final List<DraftBlock> kept;
    private final List<BlockChange> changes = new ArrayList<>();
    private final List<Integer> gone = new ArrayList<>();
    private final List<Integer> added = new ArrayList<>();

    private BlockComparison(int article, List<DraftBlock> sent, List<DraftBlock> kept) {
        this.article = article;
        this.sent = sent;
        this.kept = kept;
    }

    static List<BlockChange> of(int article, List<DraftBlock> sent, List<DraftBlock> kept) {
        var comparison = new BlockComparison(article, sent, kept);
        for (var delta : DiffUtils.diff(contents(sent), contents(kept), true).getDeltas()) {
            comparison.align(delta);
        }
        comparison.settleLoose();
        if (reading(sent).equals(reading(kept))) {
            // Readers get the same; only how it is cut into blocks differs.
            comparison.changes.replaceAll(BlockComparison::asStyle);
        }
        comparison.changes.sort(Comparator.comparingInt(BlockChange::block));
        return comparison.changes;
    }

    private static List<List<Token>> contents(List<DraftBlock> blocks) {
        return blocks.stream().map(DraftBlock::content).toList();
    }

    private void align(AbstractDelta<List<Token>> delta) {
        int from = delta.getSource().getPosition();
        int until = from + delta.getSource().size();
        int next = delta.getTarget().getPosition();
        int end = next + delta.getTarget().size();
        if (delta.getType() == DeltaType.EQUAL) {
            for (int index = 0; index < until - from; index++) {
                looks(from + index, next + index);
            }
            return;
        }
        for (int index = from; index < until; index++) {
            int match = resembling(sent.get(index), next, end);
            if (match < 0) {
                gone.add(index);
            } else {
                addAll(next, match);
                content(index, match);
                next = match + 1;
            }
        }
        addAll(next, end);
    }

    private int resembling(DraftBlock block, int from, int end) {
        for (int index = from; index < end; index++) {
            if (block.resembles(kept.get(index))) {
                return index;
            }
        }
        return -1;
    }

    private void addAll(int from, int end) {
        for (int index = from; index < end; index++) {
            added.add(index);
        }
    }

    private void looks(int before, int after) {
        var lost = sent.get(before).looksMissingIn(kept.get(after));
        var won = kept.get(after).looksMissingIn(sent.get(before));
        if (!lost.isEmpty() || !won.isEmpty()) {
            note(before, EnumSet.of(STYLE), String.join("; ", lost), String.join("; ", won));
        }
    }

    private void content(int before, int after) {
        var mine = sent.get(before);
        var theirs = kept.get(after);
        var what = EnumSet.noneOf(KeptChange.class);
        if (!mine.words().equals(theirs.words())) {
            what.add(TEXT);
        }
        if (!mine.all(Token.Link.class).equals(theirs.all(Token.Link.class))) {
            what.add(LINK);
        }
        if (!mine.all(Token.Picture.class).equals(theirs.all(Token.Picture.class))) {
            what.add(PICTURE);
        }
        if (!mine.all(Token.Card.class).equals(theirs.all(Token.Card.class))) {
            what.add(CARD);
        }
        if (what.isEmpty()) {
            what.add(ORDER);
        }
        note(before, what, mine.shown(), theirs.shown());
    }

    private void settleLoose() {
        for (int index : gone) {
            var block = sent.get(index);
            var elsewhere =
                    added.stream()
                            .filter(_ -> !block.isEmpty())
                            .filter(other -> kept.get(other).content().equals(block.content()))
                            .findFirst();
            if (elsewhere.isPresent()) {
                added.removeIf(elsewhere.get()::equals);
                note(index, EnumSet.of(MOVED), block.shown(), block.shown());
            } else if (block.isEmpty()) {
                note(index, EnumSet.of(STYLE), String.join("; ", block.looks()), "");
            } else {
                note(index, EnumSet.of(GONE), block.shown(), "");
            }
        }
        for (int index : added) {
            var block = kept.get(index);
            if (block.isEmpty()) {
                note(index, EnumSet.of(STYLE), "", String.join("; ", block.looks()));
            } else {
                note(index, EnumSet.of(ADDED), "", block.shown());
            }
        }
    }

    private void note(int index, Set<KeptChange> what, String before, String after) {
        var excerpt = Excerpt.of(before, after);
        changes.add(new BlockChange(article, index + 1, what, excerpt.sent(), excerpt.kept()));
    }

    private static BlockChange asStyle(BlockChange change) {
        return new BlockChange(
                change.article(), change.block(), EnumSet.of(STYLE), change.sent(), change.kept());
    }

    /// What readers get of all blocks, words joined over their edges.
    private static List<Object> reading(List<DraftBlock> blocks) {
        var reading = new ArrayList<>();
        var words = new StringBuilder();
        for (DraftBlock block : blocks) {
            for (Token token : block.content()) {
                if (token instanceof Token.Words(var text)) {
                    words.append(text).append(' ');
                } else {
                    reading.add(words.toString());
                    words.setLength(0);
                    reading.add(token);
                }
            }
        }
        reading.add(words.toString());
        return reading;
    }
}
