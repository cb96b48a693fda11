package city.lianbo.document;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Puts patches into effect. Blocks that are not moved stand in the order of the base; after each
/// of them, hidden or not, comes what follows it.
final class Application {

    private final Map<BlockId, Block> base = new HashMap<>();
    private final Map<BlockId, Block> replaced = new HashMap<>();
    private final Set<BlockId> hidden = new HashSet<>();
    private final Set<BlockId> moved = new HashSet<>();
    private final Map<Optional<BlockId>, List<Patch>> placed = new HashMap<>();
    private final List<Passage> result = new ArrayList<>();

    private Application(Patches patches, Document document) {
        document.passages().forEach(passage -> base.put(passage.id(), passage.block()));
        for (var patch : patches.list()) {
            refuseUnless(base.containsKey(patch.subject()) != patch instanceof InsertAfter, patch);
            CanonicalPatches.anchor(patch)
                    .ifPresent(anchor -> refuseUnless(base.containsKey(anchor), patch));
            switch (patch) {
                case Replace replace -> replaced.put(replace.block(), replace.with());
                case Hide hide -> hidden.add(hide.block());
                case InsertAfter insert -> place(insert.anchor(), insert);
                case Move move -> {
                    moved.add(move.block());
                    place(move.after(), move);
                }
            }
        }
    }

    static Document of(Patches patches, Document document) {
        return patches.isEmpty() ? document : new Application(patches, document).run(document);
    }

    private Document run(Document document) {
        follow(Optional.empty());
        for (var passage : document.passages()) {
            if (!moved.contains(passage.id())) {
                show(passage.id(), passage.block());
                follow(Optional.of(passage.id()));
            }
        }
        return new Document(result);
    }

    private void follow(Optional<BlockId> anchor) {
        for (var patch : placed.getOrDefault(anchor, List.of())) {
            if (patch instanceof InsertAfter insert) {
                result.add(insert.passage());
            } else {
                var block = base.get(patch.subject());
                if (block != null) {
                    show(patch.subject(), block);
                }
            }
        }
    }

    private void show(BlockId id, Block block) {
        if (!hidden.contains(id)) {
            result.add(new Passage(id, replaced.getOrDefault(id, block)));
        }
    }

    private void place(Optional<BlockId> anchor, Patch patch) {
        placed.computeIfAbsent(anchor, _ -> new ArrayList<>()).add(patch);
    }

    private static void refuseUnless(boolean fits, Patch patch) {
        if (!fits) {
            throw new IllegalArgumentException(
                    "The patches were made for another text: " + patch.subject());
        }
    }
}
