package city.lianbo.document;

import city.lianbo.document.Block.Cell;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Row;
import city.lianbo.document.Block.Table;
import java.util.function.BiConsumer;

/// Renders tables with their merged cells, with lines between the rows: lines around every cell
/// would make a table half as heavy again. Tables of many columns scroll sideways instead of
/// standing letter under letter.
final class TableRenderer {

    private static final int FITTING = 5;
    private static final int COLUMN = 100;
    private static final String LETTERS =
            ";border-collapse:collapse;border-bottom:1px solid "
                    + Theme.LINE
                    + ";font-size:14px;line-height:1.5;letter-spacing:0;text-align:left";
    private static final String ROW = "border-top:1px solid " + Theme.LINE;
    private static final String CELL = "border:0;padding:6px";

    private final Html html;
    private final InlineRenderer inlines;
    private final BiConsumer<Block, String> content;
    private final Theme theme;

    /// @param content renders a block with its margin
    TableRenderer(
            Html html, Theme theme, InlineRenderer inlines, BiConsumer<Block, String> content) {
        this.html = html;
        this.theme = theme;
        this.inlines = inlines;
        this.content = content;
    }

    void table(Table table, String margin) {
        int columns = table.rows().getFirst().cells().stream().mapToInt(Cell::colspan).sum();
        if (columns <= FITTING) {
            rows(table, "margin:" + margin + ";width:100%");
        } else {
            html.open("section", "margin:" + margin + ";overflow-x:auto");
            rows(table, "width:" + columns * COLUMN + "px;max-width:none!important");
            html.close("section");
        }
    }

    private void rows(Table table, String size) {
        html.open("table", size + LETTERS);
        for (var row : table.rows()) {
            html.open("tr", ROW + ground(row));
            row.cells().forEach(cell -> cell(cell, row));
            html.close("tr");
        }
        html.close("table");
    }

    /// Rows of nothing but headers are tinted as a whole, which takes fewer characters.
    private String ground(Row row) {
        return isHead(row) ? ";background:" + theme.tint().css() : "";
    }

    private static boolean isHead(Row row) {
        return row.cells().stream().allMatch(Cell::header);
    }

    private void cell(Cell cell, Row row) {
        var element = cell.header() ? "th" : "td";
        html.begin(element);
        span("colspan", cell.colspan());
        span("rowspan", cell.rowspan());
        var style =
                cell.header() && !isHead(row) ? CELL + ";background:" + theme.tint().css() : CELL;
        if (cell.blocks().size() == 1 && cell.blocks().getFirst() instanceof Paragraph only) {
            html.own("style", style + WeChatRenderer.aligned(only.align())).end();
            inlines.render(only.content());
        } else {
            html.own("style", style).end();
            blocks(cell);
        }
        html.close(element);
    }

    private void span(String name, int places) {
        if (places > 1) {
            html.own(name, Integer.toString(places));
        }
    }

    private void blocks(Cell cell) {
        for (int index = 0; index < cell.blocks().size(); index++) {
            content.accept(
                    cell.blocks().get(index), index == cell.blocks().size() - 1 ? "0" : "0 0 6px");
        }
    }
}
