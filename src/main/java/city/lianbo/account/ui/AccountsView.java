package city.lianbo.account.ui;

import city.lianbo.account.AccountFilter;
import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.account.AccountState;
import city.lianbo.account.Accounts;
import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.Grid.Column;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.data.VaadinSpringDataHelpers;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// The registry: every account, found by name, kind, department and state. Pages come from the
/// database, however many accounts there are. On a narrow screen the name carries the essentials
/// and the other columns step aside.
@Route(value = "accounts", layout = MainLayout.class)
@StyleSheet("assets/account.css")
@PermitAll
class AccountsView extends Main implements HasDynamicTitle {

    private static final int NARROW = 760;

    private final transient Accounts accounts;
    private final transient Map<DepartmentId, DepartmentRow> departments;
    private final boolean mayRegister;
    final TextField words = new TextField();
    final Select<AccountKind> kind = new Select<>();
    final Select<DepartmentRow> department = new Select<>();
    final Select<AccountState> state = new Select<>();
    final Grid<AccountRow> list = new Grid<>();
    private final Div nothing = new Div();
    private List<Column<AccountRow>> onlyWhereWide = List.of();

    AccountsView(Accounts accounts, Departments departments, CurrentActor actor) {
        this.accounts = accounts;
        this.departments =
                departments.all().stream().collect(Collectors.toMap(DepartmentRow::id, row -> row));
        mayRegister = actor.get().is(Role.ADMINISTRATOR);
        addClassName("accounts");
        add(head(), filters(departments.all()), nothing, list);
        columns();
        list.addThemeVariants(GridVariant.NO_BORDER);
        list.setSelectionMode(Grid.SelectionMode.NONE);
        list.setItems(
                query ->
                        accounts
                                .search(
                                        filter(),
                                        VaadinSpringDataHelpers.toSpringPageRequest(query))
                                .stream(),
                _ -> (int) accounts.count(filter()));
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("account.list.title");
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        var page = attached.getUI().getPage();
        fit(page.getExtendedClientDetails().getWindowInnerWidth());
        page.addBrowserWindowResizeListener(event -> fit(event.getWidth()));
    }

    private void fit(int width) {
        onlyWhereWide.forEach(column -> column.setVisible(width >= NARROW || width <= 0));
    }

    private Div head() {
        var head =
                new Div(
                        new H1(getTranslation("account.list.title")),
                        new Anchor(OverlapView.ROUTE, getTranslation("account.overlap.title")));
        head.addClassName("accounts-head");
        if (mayRegister) {
            head.add(register());
        }
        return head;
    }

    private Button register() {
        var register =
                new Button(
                        getTranslation("account.list.register"),
                        VaadinIcon.PLUS.create(),
                        _ -> UI.getCurrent().navigate(AccountView.class, AccountView.NEW));
        register.addThemeVariants(ButtonVariant.PRIMARY);
        return register;
    }

    private Div filters(List<DepartmentRow> choices) {
        words.setPlaceholder(getTranslation("account.list.search"));
        words.setAriaLabel(getTranslation("account.list.search"));
        words.setPrefixComponent(VaadinIcon.SEARCH.create());
        words.setClearButtonVisible(true);
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.addValueChangeListener(_ -> refresh());
        narrowedBy(kind, "account.field.kind", List.of(AccountKind.values()));
        kind.setItemLabelGenerator(
                item -> item == null ? all("account.field.kind") : AccountWords.kind(item, this));
        narrowedBy(department, "account.field.department", choices);
        department.setItemLabelGenerator(
                item -> item == null ? all("account.field.department") : item.name());
        narrowedBy(state, "account.field.state", List.of(AccountState.values()));
        state.setItemLabelGenerator(
                item -> item == null ? all("account.field.state") : AccountWords.state(item, this));
        var filters = new Div(words, kind, department, state);
        filters.addClassName("accounts-filters");
        return filters;
    }

    private <T> void narrowedBy(Select<T> select, String nameKey, List<T> choices) {
        select.setAriaLabel(getTranslation(nameKey));
        select.setEmptySelectionAllowed(true);
        select.setEmptySelectionCaption(all(nameKey));
        select.setItems(choices);
        select.addValueChangeListener(_ -> refresh());
    }

    private String all(String nameKey) {
        return getTranslation("account.list.all", getTranslation(nameKey));
    }

    private void columns() {
        list.addComponentColumn(this::name)
                .setHeader(getTranslation("account.field.name"))
                .setSortProperty("name")
                .setFlexGrow(3)
                .setWidth("13rem");
        var kinds =
                list.addColumn(row -> AccountWords.kind(row.kind(), this))
                        .setHeader(getTranslation("account.field.kind"))
                        .setSortProperty("kind");
        var units =
                list.addColumn(row -> unit(row.department()))
                        .setHeader(getTranslation("account.field.department"));
        list.addComponentColumn(row -> AccountWords.pill(row.state(), this))
                .setHeader(getTranslation("account.field.state"))
                .setSortProperty("state")
                .setFlexGrow(0)
                .setAutoWidth(true);
        var verified =
                list.addComponentColumn(row -> verified(row.verified()))
                        .setHeader(getTranslation("account.field.verified"))
                        .setSortProperty("verified");
        var followers =
                list.addColumn(row -> String.format(getLocale(), "%,d", row.followers()))
                        .setHeader(getTranslation("account.field.followers"))
                        .setSortProperty("followers")
                        .setTextAlign(ColumnTextAlign.END);
        var secret =
                list.addComponentColumn(row -> secret(row.hasSecret()))
                        .setHeader(getTranslation("account.field.secret"));
        onlyWhereWide = List.of(kinds, units, verified, followers, secret);
    }

    private Component verified(boolean yes) {
        return AccountWords.yesOrNo(yes, "account.verified.yes", "account.verified.no", this);
    }

    private Component secret(boolean kept) {
        return AccountWords.yesOrNo(kept, "account.secret.yes", "account.secret.no", this);
    }

    private Div name(AccountRow row) {
        var link = new Anchor("accounts/" + row.id(), row.name());
        link.addClassName("account-name");
        var quiet = new Span(row.appId());
        quiet.addClassName("account-quiet");
        return new Div(link, quiet);
    }

    private String unit(DepartmentId id) {
        return Optional.ofNullable(departments.get(id)).map(DepartmentRow::name).orElse("");
    }

    private AccountFilter filter() {
        return new AccountFilter(
                words.getValue(),
                kind.getOptionalValue(),
                department.getOptionalValue().map(DepartmentRow::id),
                state.getOptionalValue());
    }

    private void refresh() {
        boolean found = accounts.count(filter()) > 0;
        list.setVisible(found);
        nothing.removeAll();
        if (found) {
            list.getDataProvider().refreshAll();
        } else {
            nothing.add(filter().equals(AccountFilter.ALL) ? firstStep() : noMatch());
        }
    }

    private EmptyState firstStep() {
        return new EmptyState(
                VaadinIcon.MEGAPHONE,
                getTranslation("account.list.empty"),
                getTranslation("account.list.empty.hint"),
                mayRegister ? new Button[] {register()} : new Button[0]);
    }

    private EmptyState noMatch() {
        var clear = new Button(getTranslation("account.list.clear"), _ -> clear());
        return new EmptyState(
                VaadinIcon.SEARCH,
                getTranslation("account.list.nomatch"),
                getTranslation("account.list.nomatch.hint"),
                clear);
    }

    private void clear() {
        words.clear();
        kind.clear();
        department.clear();
        state.clear();
    }
}
