package city.lianbo.account.ui;

import city.lianbo.account.OverlapMatrix;
import city.lianbo.platform.DepartmentId;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.shared.Registration;
import java.util.function.Function;
import org.springframework.web.util.HtmlUtils;

/// The overlap matrix as a table that can be read, heard and walked through with arrow keys: one
/// row and one column per account, grouped by department, each cell its share in per cent over a
/// ground that darkens with it. Written as one piece of HTML: two hundred accounts are forty
/// thousand cells.
final class HeatMap extends Div {

    private static final int STEPS = 8;

    HeatMap(OverlapMatrix matrix, Function<DepartmentId, String> unit) {
        addClassName("heat-scroll");
        getElement().setAttribute("role", "region");
        getElement().setAttribute("tabindex", "0");
        getElement().setAttribute("aria-label", getTranslation("account.overlap.caption"));
        getElement().setProperty("innerHTML", html(matrix, unit));
    }

    private String html(OverlapMatrix matrix, Function<DepartmentId, String> unit) {
        var html = new StringBuilder("<table class=heat><caption>");
        html.append(escaped(getTranslation("account.overlap.caption")));
        html.append("</caption><thead><tr><td></td>");
        for (var account : matrix.accounts()) {
            html.append("<th scope=col><span>").append(escaped(account.name())).append("</span>");
        }
        html.append("</thead>");
        int size = matrix.accounts().size();
        for (int row = 0; row < size; row++) {
            var account = matrix.accounts().get(row);
            boolean begins =
                    row == 0
                            || !matrix.accounts()
                                    .get(row - 1)
                                    .department()
                                    .equals(account.department());
            if (begins) {
                html.append("<tbody><tr class=heat-unit><th scope=rowgroup colspan=")
                        .append(size + 1)
                        .append("><span>")
                        .append(escaped(unit.apply(account.department())))
                        .append("</span>");
            }
            html.append("<tr data-row=")
                    .append(row)
                    .append("><th scope=row>")
                    .append(escaped(account.name()));
            cells(html, matrix, row);
        }
        return html.append("</table>").toString();
    }

    private static void cells(StringBuilder html, OverlapMatrix matrix, int row) {
        for (int column = 0; column < matrix.accounts().size(); column++) {
            long percent = Math.round(matrix.share(row, column) * 100);
            if (column == row) {
                html.append("<td class=heat-self>");
            } else if (percent == 0) {
                html.append("<td>");
            } else {
                html.append("<td class=heat-")
                        .append(step(matrix.share(row, column)))
                        .append('>')
                        .append(percent);
            }
        }
    }

    /// Finer below than above: two accounts that share a third of their words are already near.
    static int step(double share) {
        return (int) Math.min(STEPS, Math.round(Math.sqrt(share) * STEPS));
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text);
    }

    /// Somebody points at a cell, touches it or stands on it with the keyboard.
    Registration addLookListener(ComponentEventListener<Looked> listener) {
        return addListener(Looked.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs(
                        """
                        const cellOf = target => target.closest
                            && target.closest('tr[data-row] > td:not(.heat-self)');
                        const stand = cell => { cell.tabIndex = -1; cell.focus(); };
                        let told = null, waiting = 0;
                        const tell = (cell, pause) => {
                            clearTimeout(waiting);
                            if (!cell || cell === told) return;
                            waiting = setTimeout(() => {
                                told = cell;
                                this.dispatchEvent(new CustomEvent('looked', {detail: {
                                    row: Number(cell.parentElement.dataset.row),
                                    column: cell.cellIndex - 1}}));
                            }, pause);
                        };
                        this.addEventListener('mouseover', e => tell(cellOf(e.target), 150));
                        this.addEventListener('focusin', e => tell(cellOf(e.target), 0));
                        this.addEventListener('click', e => {
                            const cell = cellOf(e.target);
                            if (cell) stand(cell);
                        });
                        this.addEventListener('keydown', e => {
                            const step = {ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1],
                                ArrowRight: [0, 1]}[e.key];
                            if (!step) return;
                            const rows = [...this.querySelectorAll('tr[data-row]')];
                            const cell = cellOf(e.target);
                            let row = cell ? Number(cell.parentElement.dataset.row) : 0;
                            let column = cell ? cell.cellIndex - 1 : 0;
                            do {
                                row += step[0];
                                column += step[1];
                            } while (row === column && rows[row]);
                            const next = rows[row]?.cells[column + 1];
                            if (next && cellOf(next)) {
                                e.preventDefault();
                                stand(next);
                            }
                        });
                        """);
    }

    /// A cell is looked at.
    @DomEvent("looked")
    public static final class Looked extends ComponentEvent<HeatMap> {
        private final int row;
        private final int column;

        public Looked(
                HeatMap source,
                boolean fromClient,
                @EventData("event.detail.row") int row,
                @EventData("event.detail.column") int column) {
            super(source, fromClient);
            this.row = row;
            this.column = column;
        }

        int row() {
            return row;
        }

        int column() {
            return column;
        }
    }
}
