package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.data.renderer.Renderer;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.Map;

/// The columns of the table where there is room, and the one card where there is not. The browser
/// draws them from plain texts: a thousand rows cost the server no components.
final class LineColumns {

    static final String ACCOUNT = "account";

    private static final String PILL =
            """
            <span class="state-pill ${item.tone}"><vaadin-icon icon="${item.icon}" \
            aria-hidden="true"></vaadin-icon><span>${item.state}</span></span>\
            """;
    private static final String WHO =
            """
            <div class="adaptation-who"><button class="adaptation-name" tabindex="-1" \
            @click=${open}>${item.name}</button>\
            <span class="adaptation-quiet">${item.department}</span></div>\
            """;

    private final SerializableSupplier<Sheet> sheet;
    private final LineWords words;
    private final Grid<AccountLine> grid;
    private final SerializableConsumer<AccountLine> open;

    LineColumns(
            Grid<AccountLine> grid,
            LineWords words,
            SerializableSupplier<Sheet> sheet,
            SerializableConsumer<AccountLine> open) {
        this.open = open;
        this.grid = grid;
        this.words = words;
        this.sheet = sheet;
    }

    /// The one column of a phone, or of a table beside an open account.
    Grid.Column<AccountLine> card() {
        return grid.addColumn(
                        lit(
                                """
                                <div class="adaptation-card">%s%s
                                <span class="${item.titleOwn}">${item.title}</span>
                                <span class="adaptation-marks"><span class="adaptation-quiet">\
                                ${item.own}</span><span class="${item.driftTone}">${item.drifts}\
                                </span><span class="adaptation-quiet">${item.deadline}</span>\
                                </span></div>\
                                """
                                        .formatted(WHO, PILL)))
                .setKey("card")
                .setHeader(grid.getTranslation("adaptation.column.account"))
                .setFlexGrow(1);
    }

    List<Grid.Column<AccountLine>> wide() {
        return List.of(
                column(ACCOUNT, lit(WHO), "170px", 1),
                column("state", lit(PILL), "136px", 0),
                column("title", lit(text("title")), "180px", 3),
                column("digest", lit(text("digest")), "180px", 3),
                column(
                        "own",
                        lit("<span class=\"adaptation-quiet\">${item.own}</span>"),
                        "96px",
                        1),
                column("drifts", lit(drift()), "92px", 0),
                column("comments", lit("${item.comments}"), "84px", 0),
                column(
                        "deadline",
                        lit("<span class=\"adaptation-quiet\">${item.deadline}</span>"),
                        "128px",
                        0));
    }

    private Grid.Column<AccountLine> column(
            String key, Renderer<AccountLine> renderer, String width, int grow) {
        var column = grid.addColumn(renderer).setKey(key);
        // By which the browser finds the cell to give the focus back to.
        column.setId("column-" + key);
        return column.setHeader(grid.getTranslation("adaptation.column." + key))
                .setWidth(width)
                .setFlexGrow(grow)
                .setResizable(true);
    }

    private static String text(String name) {
        return "<span class=\"${item.%sOwn}\" title=\"${item.%s}\">${item.%s}</span>"
                .formatted(name, name, name);
    }

    private static String drift() {
        return "<span class=\"${item.driftTone}\">${item.drifts}</span>";
    }

    /// Sends along only what the template speaks of: a page of rows is one answer to the browser.
    private LitRenderer<AccountLine> lit(String template) {
        var renderer = LitRenderer.<AccountLine>of(template);
        if (template.contains("${open}")) {
            renderer.withFunction("open", open);
        }
        texts().forEach((name, text) -> {
            if (template.contains("${item." + name + "}")) {
                renderer.withProperty(name, text);
            }
        });
        return renderer;
    }

    private Map<String, ValueProvider<AccountLine, String>> texts() {
        return Map.ofEntries(
                Map.entry("name", AccountLine::account),
                Map.entry("department", line -> sheet.get().department(line)),
                Map.entry("tone", line -> States.tone(line.row().state()).className()),
                Map.entry("icon", line -> States.name(States.icon(line.row().state()))),
                Map.entry("state", line -> States.word(line.row().state(), grid)),
                Map.entry("title", line -> sheet.get().title(line)),
                Map.entry("titleOwn", line -> own(line.row().title())),
                Map.entry("digest", line -> sheet.get().digest(line)),
                Map.entry("digestOwn", line -> own(line.row().digest())),
                Map.entry("own", line -> words.own(line.row())),
                Map.entry("drifts", line -> words.drifts(line.row())),
                Map.entry("driftTone", LineColumns::driftTone),
                Map.entry("comments", line -> words.comments(line.row().comments())),
                Map.entry("deadline", words::deadline));
    }

    private static String own(String text) {
        return text.isEmpty() ? "adaptation-inherited" : "adaptation-own";
    }

    private static String driftTone(AccountLine line) {
        return line.row().standing().lockedDrifts() > 0 ? "drift-locked" : "drift-count";
    }
}
