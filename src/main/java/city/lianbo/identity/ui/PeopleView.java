package city.lianbo.identity.ui;

import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.identity.Passwords;
import city.lianbo.identity.People;
import city.lianbo.identity.PersonRow;
import city.lianbo.platform.DepartmentId;
import city.lianbo.shell.MainLayout;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Everybody who may sign in, for administrators.
@Route(value = "admin/people", layout = MainLayout.class)
@StyleSheet("assets/admin.css")
@RolesAllowed("ADMINISTRATOR")
class PeopleView extends Main implements HasDynamicTitle {

    private final transient People people;
    private final transient Passwords passwords;
    private final transient List<DepartmentRow> departments;
    private final transient Map<DepartmentId, String> departmentNames;
    final TextField filter = new TextField();
    final Grid<PersonRow> grid = new Grid<>();

    PeopleView(People people, Passwords passwords, Departments departments) {
        this.people = people;
        this.passwords = passwords;
        this.departments = departments.all();
        this.departmentNames =
                this.departments.stream()
                        .collect(Collectors.toMap(DepartmentRow::id, DepartmentRow::name));
        addClassName("admin-page");
        add(head(), filter, list());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.people.title");
    }

    private Div head() {
        var create =
                new Button(
                        getTranslation("identity.people.new"),
                        VaadinIcon.PLUS.create(),
                        _ -> PersonDialog.forNew(people, departments, this::refresh).open());
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("identity.people.title")), create);
        head.addClassName("admin-head");
        filter.setPlaceholder(getTranslation("identity.people.filter"));
        filter.setAriaLabel(getTranslation("identity.people.filter"));
        filter.setPrefixComponent(VaadinIcon.SEARCH.create());
        filter.setClearButtonVisible(true);
        filter.setValueChangeMode(ValueChangeMode.LAZY);
        filter.addValueChangeListener(_ -> refresh());
        return head;
    }

    private Grid<PersonRow> list() {
        grid.addComponentColumn(this::words)
                .setHeader(getTranslation("identity.people.person"))
                .setFlexGrow(1);
        grid.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        grid.setItems(
                new CallbackDataProvider<>(
                        query ->
                                people
                                        .search(
                                                filter.getValue(),
                                                query.getPage(),
                                                query.getPageSize())
                                        .stream(),
                        _ -> people.count(filter.getValue()),
                        PersonRow::id));
        grid.setEmptyStateText(getTranslation("identity.people.none"));
        return grid;
    }

    private Div words(PersonRow row) {
        var name = new Span(row.name());
        name.addClassName("admin-row-main");
        var quiet = new Span(row.login() + " · " + unit(row) + " · " + roles(row));
        quiet.addClassName("admin-row-quiet");
        var words = new Div(name, quiet);
        words.addClassName("admin-row");
        if (!row.active()) {
            words.addClassName("admin-withdrawn");
            quiet.add(" · " + getTranslation("identity.person.withdrawn"));
        }
        return words;
    }

    private String unit(PersonRow row) {
        return row.department()
                .map(id -> departmentNames.getOrDefault(id, id.toString()))
                .orElseGet(() -> getTranslation("identity.person.city"));
    }

    private String roles(PersonRow row) {
        return row.roles().stream()
                .sorted()
                .map(role -> getTranslation("shell.role." + role.name()))
                .collect(Collectors.joining("、"));
    }

    private Button edit(PersonRow row) {
        var button =
                new Button(
                        VaadinIcon.EDIT.create(),
                        _ ->
                                PersonDialog.forExisting(
                                                people, passwords, departments, row, this::refresh)
                                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("identity.people.edit", row.name()));
        return button;
    }

    private void refresh() {
        grid.getDataProvider().refreshAll();
    }
}
