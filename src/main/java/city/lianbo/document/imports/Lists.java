package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.Inline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Collects the items of one list; where the numbers jump, a new list begins with the right one.
final class Lists {

    private static final int GREATEST_START = 9_999;

    private final boolean ordered;
    private final int firstNumber;
    private final List<Block> done = new ArrayList<>();
    private List<Block.Item> items = new ArrayList<>();
    private int start;
    private int next;

    Lists(boolean ordered, int firstNumber) {
        this.ordered = ordered;
        this.firstNumber = firstNumber;
        this.start = firstNumber;
        this.next = firstNumber;
    }

    void add(Optional<Integer> number, List<Block> blocks) {
        int here = number.orElse(next);
        if (ordered && here != next) {
            close();
            start = here;
        }
        next = here + 1;
        items.add(item(blocks));
    }

    /// What stands between two items belongs to the first of them.
    void addToLast(List<Block> blocks) {
        if (items.isEmpty()) {
            if (!blocks.isEmpty()) {
                items.add(item(blocks));
            }
            return;
        }
        var joined = new ArrayList<>(items.removeLast().blocks());
        joined.addAll(blocks);
        items.add(new Block.Item(joined));
    }

    List<Block> finished() {
        close();
        return done;
    }

    private void close() {
        if (!items.isEmpty()) {
            done.add(
                    ordered
                            ? new Block.OrderedList(Math.clamp(start, 0, GREATEST_START), items)
                            : new Block.BulletList(items));
        }
        items = new ArrayList<>();
        start = firstNumber;
    }

    /// The editor wants a line first in every item.
    private static Block.Item item(List<Block> blocks) {
        if (!blocks.isEmpty() && blocks.getFirst() instanceof Block.Paragraph) {
            return new Block.Item(blocks);
        }
        var led = new ArrayList<Block>();
        led.add(new Block.Paragraph(List.<Inline>of()));
        led.addAll(blocks);
        return new Block.Item(led);
    }
}
