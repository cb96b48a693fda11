package city.lianbo.adaptation.ui;

import city.lianbo.adaptation.Adaptations;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.server.Command;
import java.util.List;

/// The table itself: filters, rows, and what can be done to many at once.
final class AdaptationTable extends Div {

    /// Which rows by what the accounts did.
    enum Changes {
        OWN,
        INHERITED
    }

    private final transient Adaptations adaptations;
    private final Command onChanged;
    final AccountFilters filters;
    final Select<Changes> changes = new Select<>();
    final Grid<Line> list = new Grid<>();
    final Button retitle;
    private final Span chosen = new Span();
    private final Div bar = new Div();

    AdaptationTable(Adaptations adaptations, SerializableConsumer<Line> onOpen, Command onChanged) {
        this.adaptations = adaptations;
        this.onChanged = onChanged;
        filters = new AccountFilters(this::narrow);
        retitle = new Button(getTranslation("adaptation.retitle"), _ -> retitle());
        bar.addClassName("adaptation-bar");
        bar.add(chosen, retitle);
        addClassName("adaptation-table");
        prepareChanges();
        prepareList(onOpen);
        add(filters, list, bar);
        showChosen();
    }

    void show(Sheet sheet) {
        var selected = list.getSelectedItems();
        filters.departments(sheet.departments());
        list.setItems(sheet.lines());
        narrow();
        list.asMultiSelect().select(sheet.lines().stream().filter(selected::contains).toList());
    }

    private void prepareChanges() {
        changes.setItems(Changes.values());
        changes.setEmptySelectionAllowed(true);
        changes.setEmptySelectionCaption(getTranslation("adaptation.filter.changes"));
        changes.setAriaLabel(getTranslation("adaptation.filter.changes"));
        changes.setPlaceholder(getTranslation("adaptation.filter.changes"));
        changes.setItemLabelGenerator(wanted ->
                getTranslation(
                        wanted == null
                                ? "adaptation.filter.changes"
                                : "adaptation.changes." + wanted.name()));
        changes.addValueChangeListener(_ -> narrow());
        filters.add(changes);
    }

    private void prepareList(SerializableConsumer<Line> onOpen) {
        list.addComponentColumn(line -> new LineCard(line, onOpen))
                .setHeader(getTranslation("adaptation.column.account"))
                .setFlexGrow(1);
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        if (list.getSelectionModel() instanceof GridMultiSelectionModel<Line> model) {
            model.setSelectAllCheckboxVisibility(
                    GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        list.setEmptyStateText(getTranslation("adaptation.none"));
        list.addItemClickListener(event -> onOpen.accept(event.getItem()));
        list.addSelectionListener(_ -> showChosen());
    }

    private void narrow() {
        list.getListDataView().setFilter(this::admits);
        showChosen();
    }

    private boolean admits(Line line) {
        var wanted = changes.getValue();
        return filters.admits(line.account())
                && (wanted == null || line.row().inheritsAll() == (wanted == Changes.INHERITED));
    }

    /// What a filter hides is not changed unseen.
    private List<Line> chosen() {
        return list.getListDataView()
                .getItems()
                .filter(list.getSelectedItems()::contains)
                .filter(line -> adaptations.mayAdaptFor(line.account()))
                .toList();
    }

    private void showChosen() {
        int number = list.getSelectedItems().isEmpty() ? 0 : chosen().size();
        bar.setVisible(number > 0);
        chosen.setText(getTranslation("adaptation.chosen", number));
    }

    private void retitle() {
        new TitlePatternDialog(adaptations, chosen(), onChanged).open();
    }
}
