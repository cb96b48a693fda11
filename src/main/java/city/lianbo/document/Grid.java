package city.lianbo.document;

import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.Row;
import java.util.List;

/// Lays the cells of a table out as a browser does, and says whether they fill a rectangle.
final class Grid {

    static final int MOST_COLUMNS = 20;
    static final int MOST_ROWS = 200;

    private final boolean[][] taken;
    private final int columns;
    private boolean whole = true;

    private Grid(List<Row> rows) {
        columns = rows.getFirst().cells().stream().mapToInt(Cell::colspan).sum();
        taken = new boolean[rows.size()][Math.min(columns, MOST_COLUMNS)];
    }

    /// True where no cell overlaps another, none sticks out, and no place is left empty.
    static boolean isWhole(List<Row> rows) {
        if (rows.isEmpty() || rows.size() > MOST_ROWS) {
            return false;
        }
        var grid = new Grid(rows);
        if (grid.columns == 0 || grid.columns > MOST_COLUMNS) {
            return false;
        }
        for (int row = 0; row < rows.size() && grid.whole; row++) {
            grid.fill(row, rows.get(row).cells());
        }
        return grid.whole;
    }

    private void fill(int row, List<Cell> cells) {
        int column = 0;
        for (var cell : cells) {
            column = nextFree(row, column);
            take(row, column, cell);
            column += cell.colspan();
        }
        whole &= nextFree(row, 0) == columns;
    }

    private int nextFree(int row, int from) {
        int column = from;
        while (column < columns && taken[row][column]) {
            column++;
        }
        return column;
    }

    private void take(int top, int left, Cell cell) {
        if (top + cell.rowspan() > taken.length || left + cell.colspan() > columns) {
            whole = false;
            return;
        }
        for (int row = top; row < top + cell.rowspan(); row++) {
            for (int column = left; column < left + cell.colspan(); column++) {
                whole &= !taken[row][column];
                taken[row][column] = true;
            }
        }
    }
}
