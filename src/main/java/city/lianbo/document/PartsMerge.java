package city.lianbo.document;

import city.lianbo.document.Changes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges what two sides made of the parts of a block: items of a list, paragraphs of a quote. Parts
/// have no names; where as many stand in a place as before, they are the same ones, rewritten.
final class PartsMerge implements SequenceMerge.Parts<PartsMerge.Part> {

    private static final PartsMerge PARTS = new PartsMerge();

    /// Two neighbouring parts are two places, even when both are short.
    private static final int ISLAND = 1;

    private PartsMerge() {}

    static Optional<List<List<Block>>> merge(
            List<List<Block>> before, List<List<Block>> now, List<List<Block>> mine) {
        return SequenceMerge.merge(
                        recognised(before, before),
                        recognised(before, now),
                        recognised(before, mine),
                        PARTS)
                .map(parts -> parts.stream().map(Part::blocks).toList());
    }

    private static List<Part> recognised(List<List<Block>> before, List<List<Block>> after) {
        var parts = new ArrayList<Part>();
        int old = 0;
        for (var change : Changes.withoutIslands(Changes.between(before, after), ISLAND)) {
            while (old < change.from()) {
                parts.add(new Part(old, before.get(old++)));
            }
            parts.addAll(said(change, after));
            old = change.to();
        }
        while (old < before.size()) {
            parts.add(new Part(old, before.get(old++)));
        }
        return parts;
    }

    private static List<Part> said(Change change, List<List<Block>> after) {
        var parts = new ArrayList<Part>();
        boolean rewritten = change.length() == change.newLength();
        for (int index = 0; index < change.newLength(); index++) {
            var blocks = after.get(change.newFrom() + index);
            Object key = rewritten ? change.from() + index : blocks;
            parts.add(new Part(key, blocks));
        }
        return parts;
    }

    @Override
    public Object key(Part part) {
        return part.key();
    }

    @Override
    public Optional<Part> merge(Part before, Part now, Part mine) {
        return blocks(before.blocks(), now.blocks(), mine.blocks())
                .map(blocks -> new Part(before.key(), blocks));
    }

    @Override
    public int smallestIsland() {
        return ISLAND;
    }

    private static Optional<List<Block>> blocks(
            List<Block> before, List<Block> now, List<Block> mine) {
        var simple = BlockMerge.either(before, now, mine);
        if (simple.isPresent()) {
            return simple;
        }
        if (before.size() == 1 && now.size() == 1 && mine.size() == 1) {
            return BlockMerge.merge(before.getFirst(), now.getFirst(), mine.getFirst())
                    .map(List::of);
        }
        return merge(Holding.each(before), Holding.each(now), Holding.each(mine))
                .map(Holding::joined);
    }

    /// @param key the place it had before, or what it says where it is new
    record Part(Object key, List<Block> blocks) {}
}
