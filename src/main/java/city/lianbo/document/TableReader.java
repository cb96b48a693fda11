package city.lianbo.document;

import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.Row;
import java.util.List;
import java.util.Set;

/// Reads tables: rows of cells that fill a rectangle.
final class TableReader {

    private static final Set<String> IN_CELL =
            Set.of("paragraph", "bulletList", "orderedList", "picture");

    private final BlockReader blocks;
    private boolean inside;

    TableReader(BlockReader blocks) {
        this.blocks = blocks;
    }

    Block table(Node node) {
        if (inside) {
            throw node.unknown();
        }
        inside = true;
        List<Row> rows = node.parts(this::row);
        inside = false;
        if (!Grid.isWhole(rows)) {
            throw DocumentNotUnderstood.table(node.where(), Grid.MOST_COLUMNS, Grid.MOST_ROWS);
        }
        return new Block.Table(rows);
    }

    private Row row(Node node) {
        if (!node.type().equals("tableRow")) {
            throw node.unknown();
        }
        return new Row(node.parts(this::cell));
    }

    private Cell cell(Node node) {
        boolean header =
                switch (node.type()) {
                    case "tableCell" -> false;
                    case "tableHeader" -> true;
                    default -> throw node.unknown();
                };
        for (var child : node.children()) {
            if (!IN_CELL.contains(child.type())) {
                throw child.unknown();
            }
        }
        var content = node.children(blocks::block);
        if (content.isEmpty()) {
            blocks.count();
        }
        return new Cell(
                header,
                node.number("colspan", 1, 1, Grid.MOST_COLUMNS),
                node.number("rowspan", 1, 1, Grid.MOST_ROWS),
                content);
    }
}
