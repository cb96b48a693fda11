package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.function.SerializablePredicate;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The rows, with a spreadsheet's manners: arrows go from cell to cell, Enter or F2 writes in a
/// title or digest and opens the account elsewhere, Enter keeps and goes down, Esc leaves it as it
/// was; columns are copied to a spreadsheet and pasted from one.
final class LineGrid extends Grid<AccountLine> {

    private static final String NOT_WRITING =
            "!['INPUT','TEXTAREA'].includes(event.composedPath()[0].tagName)";

    private static final String ROW = "(element.getEventContext(event).index ?? -1)";

    /// What the grid asks of whoever holds it.
    interface Owner {

        /// The person wants to see the account.
        void open(AccountLine line);

        /// The line as it is now; empty where the text was refused, and the cell stays open.
        Optional<AccountLine> write(AccountLine line, Field field, String text);

        /// Its place in the table as it is filtered now.
        int place(AccountLine line);

        void paste(AccountLine from, Field field, String tsv);

        void copy(Optional<AccountLine> focused, Field field);
    }

    private final SerializableSupplier<Sheet> sheet;
    private final transient Owner owner;
    private final SerializablePredicate<AccountLine> writable;
    private final Map<Field, CellField> cells = new EnumMap<>(Field.class);
    private final Column<AccountLine> card;
    private final List<Column<AccountLine>> wide;
    private transient @Nullable AccountLine focused;
    private @Nullable String focusedColumn;
    private @Nullable Field writing;
    private transient @Nullable AccountLine written;
    private int writingRow = -1;

    LineGrid(
            Times times,
            SerializableSupplier<Sheet> sheet,
            Owner owner,
            SerializablePredicate<AccountLine> writable) {
        this.sheet = sheet;
        this.owner = owner;
        this.writable = writable;
        var columns = new LineColumns(this, new LineWords(times, this), sheet, owner::open);
        card = columns.card();
        wide = columns.wide();
        setSelectionMode(SelectionMode.MULTI);
        if (getSelectionModel() instanceof GridMultiSelectionModel<AccountLine> model) {
            model.setSelectAllCheckboxVisibility(
                    GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        prepareEditor();
        prepareKeys();
        prepareClipboard();
        showAsCards(false);
    }

    /// One card per account instead of columns.
    void showAsCards(boolean cards) {
        stopWriting();
        card.setVisible(cards);
        wide.forEach(column -> column.setVisible(!cards));
        setClassName("line-cards", cards);
    }

    boolean isWriting() {
        return writing != null;
    }

    CellField cell(Field field) {
        return Optional.ofNullable(cells.get(field)).orElseThrow();
    }

    /// Opens a cell for writing, if the person may.
    void write(AccountLine line, Field field) {
        if (!store()) {
            return;
        }
        if (!writable.test(line) || !column(field).isVisible()) {
            owner.open(line);
            return;
        }
        stopWriting();
        written = line;
        writing = field;
        for (var each : Field.values()) {
            cell(each).setValue(each.own(line));
            cell(each).setPlaceholder(each.shown(line, sheet.get()));
        }
        getEditor().editItem(line);
        cell(field).focus();
        cell(field).getElement().executeJs("setTimeout(() => this.inputElement?.select())");
    }

    /// Keeps what was written and goes down one row.
    void keep() {
        var field = writing;
        if (field != null && store()) {
            stopWriting();
            focusCell(writingRow + 1, field);
        }
    }

    /// Leaves the cell as it was.
    void leave() {
        var field = writing;
        stopWriting();
        if (field != null) {
            focusCell(writingRow, field);
        }
    }

    /// Answers whether nothing is left that was written and not kept.
    private boolean store() {
        for (var field : Field.values()) {
            var line = written;
            if (line == null || writing == null) {
                return true;
            }
            var text = cell(field).getValue().strip();
            if (!text.equals(field.own(line))) {
                var now = owner.write(line, field, text);
                if (now.isEmpty()) {
                    cell(field).setInvalid(true);
                    return false;
                }
                written = now.get();
            }
        }
        return true;
    }

    void stopWriting() {
        writing = null;
        written = null;
        if (getEditor().isOpen()) {
            getEditor().closeEditor();
        }
    }

    private void prepareEditor() {
        getEditor().setBinder(new Binder<>());
        for (var field : Field.values()) {
            var cell = new CellField(field);
            cells.put(field, cell);
            cell.addKeyDownListener(Key.ENTER, _ -> keep());
            cell.addKeyDownListener(Key.ESCAPE, _ -> leave());
            cell.addBlurListener(_ -> store());
            cell.getElement()
                    .addEventListener("keydown", _ -> {})
                    .setFilter("['Enter','Escape'].includes(event.key)")
                    .stopPropagation();
            column(field).setEditorComponent(cell);
        }
        getEditor().addCloseListener(_ -> writing = null);
    }

    private void prepareKeys() {
        addCellFocusListener(event -> {
            focused = event.getItem().orElse(null);
            focusedColumn = event.getColumn().map(Column::getKey).orElse(null);
        });
        addItemClickListener(event -> {
            var key = event.getColumn() == null ? "" : event.getColumn().getKey();
            field(key)
                    .ifPresentOrElse(
                            field -> {
                                writingRow = owner.place(event.getItem());
                                write(event.getItem(), field);
                            },
                            () -> owner.open(event.getItem()));
        });
        getElement()
                .addEventListener(
                        "keydown",
                        event -> {
                            writingRow = event.getEventData().path(ROW).asInt(-1);
                            enter();
                        })
                .addEventData(ROW)
                .setFilter("(event.key === 'Enter' || event.key === 'F2') && " + NOT_WRITING);
    }

    private void enter() {
        var line = focused;
        if (line != null) {
            field(focusedColumn)
                    .ifPresentOrElse(field -> write(line, field), () -> owner.open(line));
        }
    }

    private void prepareClipboard() {
        var text = "event.clipboardData.getData('text/plain')";
        getElement()
                .addEventListener(
                        "paste",
                        event -> {
                            var line = focused;
                            if (line != null) {
                                field(focusedColumn)
                                        .ifPresent(field ->
                                                owner.paste(
                                                        line,
                                                        field,
                                                        event.getEventData()
                                                                .path(text)
                                                                .asString("")));
                            }
                        })
                .addEventData(text)
                .setFilter(NOT_WRITING)
                .preventDefault();
        getElement()
                .addEventListener(
                        "copy",
                        _ ->
                                field(focusedColumn)
                                        .ifPresent(field ->
                                                owner.copy(Optional.ofNullable(focused), field)))
                .setFilter(NOT_WRITING)
                .preventDefault();
    }

    private void focusCell(int row, Field field) {
        getElement()
                .executeJs(
                        """
                        setTimeout(() => {
                          const row = [...this.shadowRoot.querySelectorAll('#items tr')]
                              .find(tr => tr.index === $0 && !tr.hidden);
                          const cell = row && [...row.children]
                              .find(td => td._column && td._column.id === $1);
                          (cell || this).focus();
                        }, 50)
                        """,
                        row,
                        "column-" + field.column());
    }

    private Column<AccountLine> column(Field field) {
        return getColumnByKey(field.column());
    }

    private static Optional<Field> field(@Nullable String column) {
        for (var field : Field.values()) {
            if (field.column().equals(column)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
