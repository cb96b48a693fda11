package city.lianbo.adaptation.ui;

import city.lianbo.account.AccountRow;
import city.lianbo.platform.AccountId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/// Chooses accounts that are to carry the article: filtered, one by one or all at once.
final class AccountChooser extends Dialog {

    final Grid<AccountRow> list = new Grid<>();
    final Button add;
    final AccountFilters filters;

    AccountChooser(
            Sheet sheet, List<AccountRow> others, SerializableConsumer<List<AccountId>> onChosen) {
        addClassName("account-chooser");
        setHeaderTitle(getTranslation("adaptation.choose.title"));
        filters = new AccountFilters(() -> list.getListDataView().refreshAll());
        filters.departments(sheet.departments());
        add =
                new Button(
                        "",
                        _ -> {
                            close();
                            onChosen.accept(chosen());
                        });
        add.addThemeVariants(ButtonVariant.PRIMARY);
        getFooter().add(new Button(getTranslation("adaptation.cancel"), _ -> close()), add);
        fill(sheet, others);
        add(filters, list);
        count();
    }

    private void fill(Sheet sheet, List<AccountRow> others) {
        list.addColumn(AccountRow::name)
                .setHeader(getTranslation("adaptation.column.account"))
                .setFlexGrow(2);
        list.addColumn(account -> sheet.name(account.department()))
                .setHeader(getTranslation("adaptation.column.department"));
        list.addColumn(account -> getTranslation("adaptation.kind." + account.kind().name()))
                .setHeader(getTranslation("adaptation.column.kind"));
        list.setSelectionMode(Grid.SelectionMode.MULTI);
        if (list.getSelectionModel() instanceof GridMultiSelectionModel<AccountRow> model) {
            model.setSelectAllCheckboxVisibility(
                    GridMultiSelectionModel.SelectAllCheckboxVisibility.VISIBLE);
        }
        list.setItems(others).setFilter(filters::admits);
        list.setEmptyStateText(getTranslation("adaptation.choose.none"));
        list.addSelectionListener(_ -> count());
    }

    private List<AccountId> chosen() {
        return list.getListDataView()
                .getItems()
                .filter(list.getSelectedItems()::contains)
                .map(AccountRow::id)
                .toList();
    }

    /// What a filter hides is not added unseen.
    private void count() {
        int number = chosen().size();
        add.setText(getTranslation("adaptation.choose.add", number));
        add.setEnabled(number > 0);
    }
}
