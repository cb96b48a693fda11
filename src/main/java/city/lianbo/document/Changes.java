package city.lianbo.document;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import java.util.ArrayList;
import java.util.List;

/// Where two sequences differ.
final class Changes {

    /// Beyond this many comparisons the differing middle counts as one change: nobody would read
    /// the difference, and a pasted book must not stop the desk.
    private static final long MOST_COMPARISONS = 4_000_000;

    private Changes() {}

    /// The smallest set of changes, in order, without equal parts within one. What was rewritten may
    /// be two that touch: what went, and what came.
    static List<Change> between(List<?> from, List<?> to) {
        int same = Math.min(from.size(), to.size());
        int head = 0;
        while (head < same && from.get(head).equals(to.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < same - head
                && from.get(from.size() - 1 - tail).equals(to.get(to.size() - 1 - tail))) {
            tail++;
        }
        var whole = new Change(head, from.size() - tail, head, to.size() - tail);
        if (whole.isNothing()) {
            return List.of();
        }
        long comparisons = (long) whole.length() * whole.newLength();
        return comparisons == 0 || comparisons > MOST_COMPARISONS
                ? List.of(whole)
                : within(whole, from, to);
    }

    /// Changes with fewer unchanged parts between them count as one.
    static List<Change> withoutIslands(List<Change> changes, int smallest) {
        var joined = new ArrayList<Change>();
        for (var change : changes) {
            if (!joined.isEmpty() && change.from() - joined.getLast().to() < smallest) {
                joined.set(joined.size() - 1, joined.getLast().upTo(change));
            } else {
                joined.add(change);
            }
        }
        return joined;
    }

    private static List<Change> within(Change whole, List<?> from, List<?> to) {
        List<Object> before = List.copyOf(from.subList(whole.from(), whole.to()));
        List<Object> after = List.copyOf(to.subList(whole.newFrom(), whole.newTo()));
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<>()).getDeltas().stream()
                .map(delta ->
                        new Change(
                                whole.from() + delta.getSource().getPosition(),
                                whole.from()
                                        + delta.getSource().getPosition()
                                        + delta.getSource().size(),
                                whole.newFrom() + delta.getTarget().getPosition(),
                                whole.newFrom()
                                        + delta.getTarget().getPosition()
                                        + delta.getTarget().size()))
                .toList();
    }

    /// `from` to `to` of the one sequence became `newFrom` to `newTo` of the other.
    record Change(int from, int to, int newFrom, int newTo) {

        int length() {
            return to - from;
        }

        int newLength() {
            return newTo - newFrom;
        }

        boolean isNothing() {
            return from == to && newFrom == newTo;
        }

        /// True also where they only meet.
        boolean touches(Change other) {
            return from <= other.to && other.from <= to;
        }

        boolean covers(Change other) {
            return from == other.from && to == other.to;
        }

        Change upTo(Change later) {
            return new Change(from, later.to, newFrom, later.newTo);
        }
    }
}
