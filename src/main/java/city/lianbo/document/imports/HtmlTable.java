package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.Inline;
import city.lianbo.document.imports.ImportNote.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Makes whole tables out of rows as files bring them: cells that overlap, reach out or are missing
/// are mended, tables that are too long are cut, those that are too wide become lines of text.
final class HtmlTable {

    static final int MOST_COLUMNS = 20;
    static final int MOST_ROWS = 200;

    private static final String BETWEEN = "｜";

    private final Notes notes;
    private final List<List<Block.Cell>> rows = new ArrayList<>();

    HtmlTable(Notes notes) {
        this.notes = notes;
    }

    void addRow(List<Block.Cell> cells) {
        rows.add(List.copyOf(cells));
    }

    boolean isEmpty() {
        return rows.stream().flatMap(List::stream).allMatch(cell -> isEmpty(cell.blocks()));
    }

    List<Block> blocks() {
        int width = rows.stream().mapToInt(HtmlTable::width).max().orElse(0);
        if (width > MOST_COLUMNS) {
            return lines();
        }
        var blocks = new ArrayList<Block>();
        for (int from = 0; from < rows.size(); from += MOST_ROWS) {
            if (from > 0) {
                notes.add(Kind.TABLES_SPLIT);
            }
            blocks.add(table(rows.subList(from, Math.min(rows.size(), from + MOST_ROWS))));
        }
        return blocks;
    }

    /// Every row as a line, for where no table can stand.
    List<Block> lines() {
        notes.add(Kind.TABLES_AS_LINES);
        var blocks = new ArrayList<Block>();
        for (var row : rows) {
            var line = line(row);
            line.ifPresentOrElse(
                    inlines -> blocks.add(new Block.Paragraph(inlines)),
                    () -> row.forEach(cell -> blocks.addAll(cell.blocks())));
        }
        return blocks.stream().filter(block -> !isEmpty(List.of(block))).toList();
    }

    private static Optional<List<Inline>> line(List<Block.Cell> row) {
        var line = new ArrayList<Inline>();
        for (var cell : row) {
            for (var block : cell.blocks()) {
                if (!(block instanceof Block.Paragraph paragraph)) {
                    return Optional.empty();
                }
                if (!line.isEmpty() && !paragraph.content().isEmpty()) {
                    line.add(Inline.Text.plain(BETWEEN));
                }
                line.addAll(paragraph.content());
            }
        }
        return Optional.of(line);
    }

    private Block table(List<List<Block.Cell>> part) {
        var grid = new Lay(part);
        if (grid.mended) {
            notes.add(Kind.TABLES_MENDED);
        }
        return new Block.Table(grid.made.stream().map(Block.Row::new).toList());
    }

    private static int width(List<Block.Cell> row) {
        return row.stream().mapToInt(Block.Cell::colspan).sum();
    }

    private static boolean isEmpty(List<Block> blocks) {
        return blocks.stream()
                .allMatch(block ->
                        block instanceof Block.Paragraph paragraph
                                && paragraph.content().isEmpty());
    }

    /// Lays cells on squares as a browser does, and fills what stays free.
    private static final class Lay {

        private static final int FREE = -1;

        final List<List<Block.Cell>> made = new ArrayList<>();
        boolean mended;

        Lay(List<List<Block.Cell>> part) {
            var taken = new int[part.size()][MOST_COLUMNS];
            Arrays.stream(taken).forEach(row -> Arrays.fill(row, FREE));
            var placed = new ArrayList<List<Placed>>();
            int columns = 1;
            for (int row = 0; row < part.size(); row++) {
                var here = new ArrayList<Placed>();
                placed.add(here);
                int column = 0;
                for (var cell : part.get(row)) {
                    column = free(taken[row], column);
                    if (column >= MOST_COLUMNS) {
                        join(here, cell);
                        mended = true;
                        continue;
                    }
                    int wide = room(taken[row], column, cell.colspan());
                    int high = Math.min(cell.rowspan(), part.size() - row);
                    mended |= wide != cell.colspan() || high != cell.rowspan();
                    take(taken, row, column, wide, high);
                    here.add(new Placed(column, cell(cell, wide, high)));
                    column += wide;
                    columns = Math.max(columns, column);
                }
            }
            for (int row = 0; row < part.size(); row++) {
                made.add(filled(placed.get(row), taken[row], columns));
            }
        }

        private record Placed(int column, Block.Cell cell) {}

        private List<Block.Cell> filled(List<Placed> here, int[] taken, int columns) {
            var cells = new ArrayList<>(here);
            for (int column = 0; column < columns; column++) {
                if (taken[column] == FREE) {
                    mended = true;
                    cells.add(new Placed(column, empty()));
                }
            }
            cells.sort(Comparator.comparingInt(Placed::column));
            return cells.stream().map(Placed::cell).toList();
        }

        /// No square is left for it: its words go to its neighbour.
        private static void join(List<Placed> here, Block.Cell cell) {
            if (!here.isEmpty()) {
                var last = here.removeLast();
                var blocks = new ArrayList<>(last.cell().blocks());
                blocks.addAll(cell.blocks());
                here.add(
                        new Placed(
                                last.column(),
                                new Block.Cell(
                                        last.cell().header(),
                                        last.cell().colspan(),
                                        last.cell().rowspan(),
                                        blocks)));
            }
        }

        private static int free(int[] row, int from) {
            int column = from;
            while (column < MOST_COLUMNS && row[column] != FREE) {
                column++;
            }
            return column;
        }

        private static int room(int[] row, int column, int wanted) {
            int wide = 0;
            while (wide < wanted && column + wide < MOST_COLUMNS && row[column + wide] == FREE) {
                wide++;
            }
            return wide;
        }

        private static void take(int[][] taken, int top, int left, int wide, int high) {
            for (int row = top; row < top + high; row++) {
                for (int column = left; column < left + wide; column++) {
                    taken[row][column] = top;
                }
            }
        }

        private static Block.Cell cell(Block.Cell cell, int wide, int high) {
            return new Block.Cell(cell.header(), wide, high, cell.blocks());
        }

        private static Block.Cell empty() {
            return new Block.Cell(false, 1, 1, List.of(new Block.Paragraph(List.<Inline>of())));
        }
    }
}
