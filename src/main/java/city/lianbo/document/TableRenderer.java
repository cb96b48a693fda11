package city.lianbo.document;

import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.Table;
import java.util.function.Consumer;

/// Renders tables with their merged cells.
final class TableRenderer {

    private final Html html;
    private final Theme theme;
    private final Consumer<Block> content;

    /// @param content renders a block within a cell
    TableRenderer(Html html, Theme theme, Consumer<Block> content) {
        this.html = html;
        this.theme = theme;
        this.content = content;
    }

    void table(Table table) {
        html.open("table", "margin:0 0 16px;width:100%;border-collapse:collapse;font-size:14px");
        for (var row : table.rows()) {
            html.open("tr");
            row.cells().forEach(this::cell);
            html.close("tr");
        }
        html.close("table");
    }

    private void cell(Cell cell) {
        var element = cell.header() ? "th" : "td";
        html.begin(element);
        if (cell.colspan() > 1) {
            html.own("colspan", Integer.toString(cell.colspan()));
        }
        if (cell.rowspan() > 1) {
            html.own("rowspan", Integer.toString(cell.rowspan()));
        }
        html.own(
                "style",
                "padding:6px;border:1px solid "
                        + theme.line()
                        + (cell.header() ? ";background:" + theme.tint() : ""));
        html.end();
        cell.blocks().forEach(content);
        html.close(element);
    }
}
