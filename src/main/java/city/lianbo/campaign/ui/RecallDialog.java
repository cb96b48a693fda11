package city.lianbo.campaign.ui;

import city.lianbo.delivery.RecallChoice;
import city.lianbo.delivery.RecallOutlook;
import city.lianbo.delivery.Recalls;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.Command;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// What deleting would mean for each account, before anybody asks for it; then a typed word.
class RecallDialog extends Dialog {

    private final transient Recalls recalls;
    private final Command done;
    private final Grid<RecallOutlook> grid = new Grid<>();
    private final Span chosen = new Span();
    private final TextField reason = new TextField();
    private final transient TypedWord typed;
    private final transient Map<RecallOutlook, Integer> positions = new HashMap<>();

    RecallDialog(Recalls recalls, List<RecallOutlook> outlooks, Command done) {
        this.recalls = recalls;
        this.done = done;
        setHeaderTitle(getTranslation("campaign.recall.title"));
        setWidth("min(60rem, 100vw)");
        reason.setLabel(getTranslation("campaign.recall.reason"));
        reason.setMaxLength(300);
        reason.setWidthFull();
        var word = getTranslation("campaign.recall.word");
        typed =
                new TypedWord(
                        getTranslation("campaign.recall.type", word),
                        word,
                        getTranslation("campaign.recall.now"),
                        this::ask);
        fill(outlooks);
        var all =
                new Button(
                        getTranslation("campaign.recall.all"),
                        _ ->
                                grid.asMultiSelect()
                                        .select(
                                                outlooks.stream()
                                                        .filter(RecallOutlook::possible)
                                                        .toList()));
        all.setId("recall-all");
        add(consequences(outlooks), all, grid, reason, typed.field);
        getFooter()
                .add(
                        chosen,
                        new Button(getTranslation("shell.confirm.cancel"), _ -> close()),
                        typed.confirm);
        count();
    }

    /// Of what these accounts have sent: a push and a publication end differently.
    private UnorderedList consequences(List<RecallOutlook> outlooks) {
        var list = new UnorderedList();
        outlooks.stream()
                .flatMap(outlook -> outlook.consequences().stream())
                .distinct()
                .forEach(key -> list.add(new ListItem(getTranslation(key))));
        if (outlooks.stream().anyMatch(RecallOutlook::pushed)) {
            list.add(
                    new ListItem(
                            getTranslation(
                                    "campaign.recall.limit", RecallOutlook.DELETIONS_A_DAY)));
        }
        return list;
    }

    private void fill(List<RecallOutlook> outlooks) {
        grid.setId("recall-table");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        grid.setItemSelectableProvider(RecallOutlook::possible);
        grid.addColumn(RecallOutlook::accountName)
                .setHeader(getTranslation("campaign.board.account"))
                .setWidth("9rem")
                .setFlexGrow(2);
        grid.addComponentColumn(this::what)
                .setHeader(getTranslation("campaign.recall.what"))
                .setWidth("12rem")
                .setFlexGrow(2);
        grid.addColumn(one -> one.sent() < 0 ? "–" : "%,d".formatted(one.sent()))
                .setHeader(getTranslation("campaign.recall.reached"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(RecallDialog::deletions)
                .setHeader(getTranslation("campaign.recall.used"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.addColumn(one -> one.obstacle().map(this::getTranslation).orElse(""))
                .setHeader(getTranslation("campaign.board.problem"))
                .setFlexGrow(2);
        grid.setItems(outlooks);
        grid.setHeight("20rem");
        grid.addSelectionListener(_ -> count());
    }

    /// Deleting a publication is not counted.
    private static String deletions(RecallOutlook one) {
        return one.pushed() ? one.deletionsToday() + "/" + RecallOutlook.DELETIONS_A_DAY : "–";
    }

    /// The whole push, or one of its items.
    private Component what(RecallOutlook one) {
        var select = new Select<Integer>();
        select.setItems(IntStream.rangeClosed(0, one.titles().size()).boxed().toList());
        select.setItemLabelGenerator(position ->
                position == 0
                        ? getTranslation("campaign.recall.whole", one.titles().size())
                        : position + " · " + one.titles().get(position - 1));
        select.setValue(positions.getOrDefault(one, 0));
        select.setEnabled(one.possible());
        select.addValueChangeListener(change -> positions.put(one, change.getValue()));
        select.setWidthFull();
        return select;
    }

    private void count() {
        int many = grid.getSelectedItems().size();
        chosen.setText(getTranslation("campaign.wave.accounts", many));
        typed.ready(many > 0);
    }

    private void ask() {
        var choices =
                grid.getSelectedItems().stream()
                        .map(one ->
                                new RecallChoice(one.delivery(), positions.getOrDefault(one, 0)))
                        .toList();
        int asked = recalls.ask(choices, reason.getValue());
        close();
        Notices.warn(getTranslation("campaign.recall.asked", asked));
        done.execute();
    }
}
