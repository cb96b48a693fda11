package city.lianbo.document;

import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells which locked facts of a text patches would take away. A fact may go to another passage of
/// one's own, for instance where a paragraph is cut in two. Blocks without a patch count for
/// nothing: they are as in the text.
final class LockedFacts {

    private LockedFacts() {}

    static void check(Patches patches, Document base) {
        dropped(patches.list(), Compared.blocks(base)).stream()
                .findFirst()
                .ifPresent(fact -> {
                    throw new LockedFactDropped(fact);
                });
    }

    /// The facts that would be missing, each under the block that would lose it.
    static List<LockedFact> dropped(List<Patch> patches, Map<BlockId, Block> text) {
        var wanted = new ArrayList<LockedFact>();
        var found = new HashMap<Fact, Integer>();
        for (var patch : patches) {
            var id = patch.subject();
            if (patch instanceof Replace || patch instanceof Patch.Hide) {
                Optional.ofNullable(text.get(id))
                        .ifPresent(block -> wanted.addAll(Facts.locked(new Passage(id, block))));
            }
            says(patch)
                    .ifPresent(
                            passage -> Facts.locked(passage).forEach(fact -> count(fact, found)));
        }
        var missing = missing(wanted, found);
        return wanted.stream().filter(fact -> missing.contains(Fact.of(fact))).toList();
    }

    private static Set<Fact> missing(List<LockedFact> wanted, Map<Fact, Integer> found) {
        var missing = new HashSet<Fact>();
        for (var fact : wanted) {
            if (found.merge(Fact.of(fact), -1, Integer::sum) < 0) {
                missing.add(Fact.of(fact));
            }
        }
        return missing;
    }

    private static void count(LockedFact fact, Map<Fact, Integer> found) {
        found.merge(Fact.of(fact), 1, Integer::sum);
    }

    private static Optional<Passage> says(Patch patch) {
        return switch (patch) {
            case Replace replace -> Optional.of(new Passage(replace.block(), replace.with()));
            case InsertAfter insert -> Optional.of(insert.passage());
            case Patch.Hide _, Patch.Move _ -> Optional.empty();
        };
    }

    private record Fact(FactKind kind, String text) {

        static Fact of(LockedFact fact) {
            return new Fact(fact.kind(), fact.text());
        }
    }
}
