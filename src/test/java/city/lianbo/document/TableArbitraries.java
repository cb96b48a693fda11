package city.lianbo.document;

import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.Row;
import city.lianbo.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Tables with cells merged at random.
final class TableArbitraries {

    private TableArbitraries() {}

    static Arbitrary<Block> tables(Arbitrary<Block> blocks) {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs(),
                        blocks.list().ofMaxSize(2).list().ofSize(16))
                .as((rows, columns, seed, contents) ->
                        table(rows, columns, new Random(seed), contents));
    }

    /// Goes through the places in reading order and puts a cell of random size on each free one.
    private static Table table(
            int rows, int columns, Random random, List<? extends List<Block>> contents) {
        var taken = new boolean[rows][columns];
        var made = new ArrayList<Row>();
        int next = 0;
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<Cell>();
            for (int column = 0; column < columns; column++) {
                if (!taken[row][column]) {
                    int width = 1 + random.nextInt(room(taken[row], column));
                    int height = 1 + random.nextInt(rows - row);
                    take(taken, row, column, height, width);
                    cells.add(new Cell(random.nextBoolean(), width, height, contents.get(next++)));
                }
            }
            made.add(new Row(cells));
        }
        return new Table(made);
    }

    private static int room(boolean[] row, int from) {
        int end = from;
        while (end < row.length && !row[end]) {
            end++;
        }
        return end - from;
    }

    private static void take(boolean[][] taken, int top, int left, int height, int width) {
        for (int row = top; row < top + height; row++) {
            for (int column = left; column < left + width; column++) {
                taken[row][column] = true;
            }
        }
    }
}
