package city.lianbo.document;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Finds the facts of a text.
public final class Facts {

    private Facts() {}

    /// What is marked as a fact, in reading order.
    public static List<LockedFact> locked(Document document) {
        var facts = new ArrayList<LockedFact>();
        document.passages().forEach(passage -> facts.addAll(locked(passage)));
        return List.copyOf(facts);
    }

    static List<LockedFact> locked(Passage passage) {
        var facts = new ArrayList<LockedFact>();
        Tree.visit(
                passage.block(),
                block ->
                        Wording.of(block)
                                .ifPresent(text -> collect(text.words(), passage.id(), facts)));
        return facts;
    }

    /// A fact goes on over a change of looks, and over what is no text, until the mark ends.
    private static void collect(List<Inline> words, BlockId block, Collection<LockedFact> facts) {
        var text = new StringBuilder();
        Optional<FactKind> open = Optional.empty();
        for (var inline : words) {
            var kind = inline.fact();
            if (!kind.equals(open)) {
                end(open, text, block, facts);
                open = kind;
            }
            if (kind.isPresent()) {
                text.append(shown(inline));
            }
        }
        end(open, text, block, facts);
    }

    private static void end(
            Optional<FactKind> kind,
            StringBuilder text,
            BlockId block,
            Collection<LockedFact> facts) {
        kind.ifPresent(open -> facts.add(new LockedFact(open, text.toString(), block)));
        text.setLength(0);
    }

    private static String shown(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.LineBreak _ -> "\n";
            case Inline.Variable variable -> variable.name().placeholder();
            case Inline.Blank blank -> blank.placeholder();
        };
    }
}
