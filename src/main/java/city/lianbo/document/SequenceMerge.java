package city.lianbo.document;

import city.lianbo.document.Changes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Merges two changed sequences of parts. Changes that overlap or touch, without being the same,
/// have no merge: which of them stands first nobody could say.
final class SequenceMerge<T> {

    private final List<T> before;
    private final Side<T> now;
    private final Side<T> mine;
    private final Parts<T> parts;
    private final List<T> merged = new ArrayList<>();
    private int at;

    private SequenceMerge(List<T> before, Side<T> now, Side<T> mine, Parts<T> parts) {
        this.before = before;
        this.now = now;
        this.mine = mine;
        this.parts = parts;
    }

    static <T> Optional<List<T>> merge(List<T> before, List<T> now, List<T> mine, Parts<T> parts) {
        var merge =
                new SequenceMerge<>(
                        before,
                        new Side<>(before, now, parts),
                        new Side<>(before, mine, parts),
                        parts);
        return merge.run() ? Optional.of(merge.merged) : Optional.empty();
    }

    private boolean run() {
        while (now.hasChange() || mine.hasChange()) {
            if (!(meet() ? takeBoth() : takeNext())) {
                return false;
            }
        }
        return unchangedUpTo(before.size());
    }

    private boolean meet() {
        return now.hasChange() && mine.hasChange() && now.change().touches(mine.change());
    }

    /// Where both made the same change, it is made once.
    private boolean takeBoth() {
        if (!now.change().covers(mine.change())
                || !now.says().equals(mine.says())
                || !unchangedUpTo(now.change().from())) {
            return false;
        }
        take(now);
        mine.advance();
        return true;
    }

    private boolean takeNext() {
        boolean first =
                now.hasChange()
                        && (!mine.hasChange() || now.change().from() < mine.change().from());
        var side = first ? now : mine;
        var other = first ? mine : now;
        if (!unchangedUpTo(side.change().from()) || !other.leaves(side.change())) {
            return false;
        }
        take(side);
        return true;
    }

    private void take(Side<T> side) {
        merged.addAll(side.says());
        at = side.change().to();
        side.advance();
    }

    private boolean unchangedUpTo(int end) {
        for (; at < end; at++) {
            var part = parts.merge(before.get(at), now.at(at), mine.at(at));
            if (part.isEmpty()) {
                return false;
            }
            merged.add(part.get());
        }
        return true;
    }

    /// What the parts are.
    interface Parts<T> {

        /// What has to be equal for a part to count as the same.
        Object key(T part);

        /// The part as both sides want it, where all three have the same key.
        Optional<T> merge(T before, T now, T mine);

        /// Islands of fewer unchanged parts than this, between changes of one side, belong to the
        /// change.
        int smallestIsland();
    }

    /// One side's changes, walked through from first to last.
    private static final class Side<T> {

        private final List<T> before;
        private final List<T> after;
        private final List<Change> changes;
        private int index;
        private int shift;

        Side(List<T> before, List<T> after, Parts<T> parts) {
            this.before = before;
            this.after = after;
            changes =
                    Changes.withoutIslands(
                            Changes.between(
                                    before.stream().map(parts::key).toList(),
                                    after.stream().map(parts::key).toList()),
                            parts.smallestIsland());
        }

        boolean hasChange() {
            return index < changes.size();
        }

        Change change() {
            return changes.get(index);
        }

        void advance() {
            shift = change().newTo() - change().to();
            index++;
        }

        List<T> says() {
            return after.subList(change().newFrom(), change().newTo());
        }

        /// The part that stands for an unchanged one of the beginning.
        T at(int position) {
            return after.get(position + shift);
        }

        /// Whether this side left alone, to the last mark, what the other one changes.
        boolean leaves(Change theirs) {
            return before.subList(theirs.from(), theirs.to())
                    .equals(after.subList(theirs.from() + shift, theirs.to() + shift));
        }
    }
}
