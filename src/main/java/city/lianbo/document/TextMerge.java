package city.lianbo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Merges running text that two sides changed in different places. Characters and marks are merged
/// apart: one side may set in bold what stands beside the other side's correction.
final class TextMerge implements SequenceMerge.Parts<Token> {

    private static final TextMerge PARTS = new TextMerge();

    private TextMerge() {}

    static Optional<List<Inline>> merge(List<Inline> before, List<Inline> now, List<Inline> mine) {
        return SequenceMerge.merge(Tokens.of(before), Tokens.of(now), Tokens.of(mine), PARTS)
                .map(Tokens::text);
    }

    @Override
    public Object key(Token token) {
        return token.key();
    }

    /// In rewritten text the others are equal by chance.
    @Override
    public int smallestIsland() {
        return 3;
    }

    @Override
    public Optional<Token> merge(Token before, Token now, Token mine) {
        if (!before.key().equals(now.key()) || !before.key().equals(mine.key())) {
            return Optional.empty();
        }
        var merged = new ArrayList<Set<Mark>>();
        for (int index = 0; index < before.marks().size(); index++) {
            var marks =
                    marks(
                            before.marks().get(index),
                            now.marks().get(index),
                            mine.marks().get(index));
            if (marks.isEmpty()) {
                return Optional.empty();
            }
            merged.add(marks.get());
        }
        return Optional.of(new Token(before.key(), merged));
    }

    private static Optional<Set<Mark>> marks(Set<Mark> before, Set<Mark> now, Set<Mark> mine) {
        var simple = BlockMerge.either(before, now, mine);
        if (simple.isPresent()) {
            return simple;
        }
        var was = byKind(before);
        var is = byKind(now);
        var own = byKind(mine);
        var kinds = new HashSet<Object>(was.keySet());
        kinds.addAll(is.keySet());
        kinds.addAll(own.keySet());
        var merged = new HashSet<Mark>();
        for (var kind : kinds) {
            var mark =
                    BlockMerge.either(
                            Optional.ofNullable(was.get(kind)),
                            Optional.ofNullable(is.get(kind)),
                            Optional.ofNullable(own.get(kind)));
            if (mark.isEmpty()) {
                return Optional.empty();
            }
            mark.get().ifPresent(merged::add);
        }
        return Optional.of(merged);
    }

    /// A text has each style at most once, and at most one link and one of every other kind.
    private static Map<Object, Mark> byKind(Set<Mark> marks) {
        var byKind = new HashMap<Object, Mark>();
        marks.forEach(
                mark -> byKind.put(mark instanceof Mark.Style ? mark : mark.getClass(), mark));
        return byKind;
    }
}
