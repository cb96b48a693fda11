package city.lianbo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Two texts side by side, block by block.
///
/// @param staying the blocks that stand in both in the same order, as many as possible
record Compared(
        Document from,
        Document to,
        Map<BlockId, Block> before,
        Map<BlockId, Block> after,
        Set<BlockId> staying) {

    static Compared of(Document from, Document to) {
        var before = blocks(from);
        var after = blocks(to);
        return new Compared(from, to, before, after, staying(from, to, before, after));
    }

    static Map<BlockId, Block> blocks(Document document) {
        var blocks = new HashMap<BlockId, Block>();
        document.passages().forEach(passage -> blocks.put(passage.id(), passage.block()));
        return blocks;
    }

    /// What was done to the one to make it the other.
    Patches patches() {
        var patches = new ArrayList<Patch>();
        for (var passage : from.passages()) {
            var now = after.get(passage.id());
            if (now == null) {
                patches.add(new Patch.Hide(passage.id()));
            } else if (!now.equals(passage.block())) {
                patches.add(new Patch.Replace(passage.id(), now));
            }
        }
        Optional<BlockId> last = Optional.empty();
        for (var passage : to.passages()) {
            var id = passage.id();
            if (staying.contains(id)) {
                last = Optional.of(id);
            } else if (before.containsKey(id)) {
                patches.add(new Patch.Move(id, last));
            } else {
                patches.add(new Patch.InsertAfter(last, passage));
            }
        }
        return Patches.of(patches);
    }

    private static Set<BlockId> staying(
            Document from, Document to, Map<BlockId, Block> before, Map<BlockId, Block> after) {
        var oldOrder = common(from, after);
        var newOrder = common(to, before);
        var staying = new HashSet<>(oldOrder);
        for (var change : Changes.between(oldOrder, newOrder)) {
            oldOrder.subList(change.from(), change.to()).forEach(staying::remove);
        }
        return staying;
    }

    private static List<BlockId> common(Document document, Map<BlockId, Block> others) {
        return document.passages().stream().map(Passage::id).filter(others::containsKey).toList();
    }
}
