package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationId;
import city.lianbo.adaptation.LineFilter;
import city.lianbo.platform.RuleBroken;
import city.lianbo.shell.Failures;
import city.lianbo.shell.Notices;
import city.lianbo.shell.Times;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The table itself: filters, rows, and what can be done to many at once. Rows are read page by
/// page; nothing here grows with the number of accounts.
final class AdaptationTable extends Div implements LineGrid.Owner {

    private final transient Doors doors;
    private final SerializableConsumer<AccountLine> onOpen;
    private final Command onChanged;
    final AccountFilters filters;
    final StateChips chips;
    final LineGrid list;
    final BulkBar bar;
    private transient @Nullable Sheet sheet;
    private transient List<AdaptationId> chosen = List.of();

    AdaptationTable(
            Doors doors, Times times, SerializableConsumer<AccountLine> onOpen, Command onChanged) {
        this.doors = doors;
        this.onOpen = onOpen;
        this.onChanged = onChanged;
        filters = new AccountFilters(this::narrow);
        chips = new StateChips(this::narrow);
        list =
                new LineGrid(
                        times,
                        this::sheet,
                        this,
                        line -> doors.adaptations.mayAdaptFor(line.department()));
        list.setEmptyStateText(getTranslation("adaptation.none"));
        list.setDataProvider(
                new CallbackDataProvider<>(this::rows, this::count, line -> line.row().id()));
        list.addSelectionListener(_ -> showChosen());
        bar = new BulkBar(doors, this::sheet, this::chosen, onChanged);
        addClassName("adaptation-table");
        add(chips, filters, list, bar);
    }

    void show(Sheet shown) {
        sheet = shown;
        filters.departments(shown.departments());
        refresh();
    }

    /// Reads the rows again, unless somebody is writing in one of them.
    void refresh() {
        if (!list.isWriting()) {
            narrow();
        }
    }

    private void narrow() {
        var shown = sheet;
        if (shown == null) {
            return;
        }
        list.stopWriting();
        chips.show(doors.adaptations.tally(shown.article(), filter()));
        list.getDataProvider().refreshAll();
        showChosen();
    }

    private LineFilter filter() {
        return new LineFilter(
                filters.words.getValue(),
                Optional.ofNullable(filters.department.getValue()),
                Optional.ofNullable(filters.kind.getValue()),
                chips.pressed());
    }

    private Sheet sheet() {
        return Objects.requireNonNull(sheet, "Nothing is shown yet");
    }

    private Stream<AccountLine> rows(Query<AccountLine, Void> query) {
        var shown = sheet;
        return shown == null
                ? skipped(query)
                : doors
                        .adaptations
                        .page(shown.article(), filter(), query.getOffset(), query.getLimit())
                        .stream();
    }

    private static Stream<AccountLine> skipped(Query<AccountLine, Void> query) {
        // A query has to be asked for its page, also where there is none.
        return query.getOffset() + query.getLimit() < 0 ? Stream.of() : Stream.empty();
    }

    private int count(Query<AccountLine, Void> query) {
        var shown = sheet;
        if (shown == null) {
            return 0;
        }
        var pressed = chips.pressed();
        var tally = doors.adaptations.tally(shown.article(), filter());
        return pressed.isEmpty() ? tally.all() : pressed.stream().mapToInt(tally::in).sum();
    }

    @Override
    public void open(AccountLine line) {
        onOpen.accept(line);
    }

    @Override
    public Optional<AccountLine> write(AccountLine line, Field field, String text) {
        try {
            doors.adaptations.write(line.row().id(), line.row().version(), field.words(text));
            var now = doors.adaptations.lines(sheet().article(), List.of(line.row().id()));
            now.forEach(list.getDataProvider()::refreshItem);
            chips.show(doors.adaptations.tally(sheet().article(), filter()));
            return now.stream().findFirst();
        } catch (RuleBroken refused) {
            Notices.failed(Failures.words(refused, this));
            return Optional.empty();
        }
    }

    @Override
    public int place(AccountLine line) {
        return doors.adaptations.ids(sheet().article(), filter()).indexOf(line.row().id());
    }

    /// From the focused cell downwards; title and digest where two columns were copied.
    @Override
    public void paste(AccountLine from, Field field, String tsv) {
        var rows = Tsv.read(tsv);
        var ids = doors.adaptations.ids(sheet().article(), filter());
        int start = ids.indexOf(from.row().id());
        if (rows.isEmpty() || start < 0) {
            return;
        }
        var targets = ids.subList(start, Math.min(ids.size(), start + rows.size()));
        var words = new LinkedHashMap<AdaptationId, List<String>>();
        for (int index = 0; index < targets.size(); index++) {
            words.put(targets.get(index), rows.get(index));
        }
        var paste = new Paste(field, words, rows.size() - targets.size());
        new PasteDialog(doors, sheet(), paste, onChanged).open();
    }

    /// The column of the selected rows, or the one cell where nothing is selected.
    @Override
    public void copy(Optional<AccountLine> focused, Field field) {
        var ids = chosen();
        var wanted = ids.isEmpty() ? focused.stream().map(line -> line.row().id()).toList() : ids;
        var cells = new ArrayList<List<String>>();
        doors.adaptations
                .lines(sheet().article(), wanted)
                .forEach(line -> cells.add(List.of(field.shown(line, sheet()))));
        getElement().executeJs("navigator.clipboard.writeText($0)", Tsv.write(cells));
        Notices.done(getTranslation("adaptation.copied", cells.size()));
    }

    /// What a filter hides, and what the person may not change, is left as it is.
    private List<AdaptationId> chosen() {
        return chosen;
    }

    private void showChosen() {
        var selected = list.getSelectedItems();
        var shown = sheet;
        if (selected.isEmpty() || shown == null) {
            chosen = List.of();
        } else {
            var visible = doors.adaptations.ids(shown.article(), filter());
            var mine =
                    selected.stream()
                            .filter(line -> doors.adaptations.mayAdaptFor(line.department()))
                            .map(line -> line.row().id())
                            .collect(Collectors.toSet());
            chosen = visible.stream().filter(mine::contains).toList();
        }
        bar.show(chosen.size());
    }
}
