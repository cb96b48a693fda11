package city.lianbo.identity.ui;

import city.lianbo.identity.DepartmentRow;
import city.lianbo.identity.Departments;
import city.lianbo.shell.MainLayout;
import city.lianbo.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/// The departments of the city, for administrators.
@Route(value = "admin/departments", layout = MainLayout.class)
@StyleSheet("assets/admin.css")
@RolesAllowed("ADMINISTRATOR")
class DepartmentsView extends Main implements HasDynamicTitle {

    private final transient Departments departments;
    private final Grid<DepartmentRow> grid = new Grid<>();

    DepartmentsView(Departments departments) {
        this.departments = departments;
        addClassName("admin-page");
        var create =
                new Button(
                        getTranslation("identity.departments.new"),
                        VaadinIcon.PLUS.create(),
                        _ -> open(Optional.empty()));
        create.addThemeVariants(ButtonVariant.PRIMARY);
        var head = new Div(new H1(getTranslation("identity.departments.title")), create);
        head.addClassName("admin-head");
        grid.addColumn(DepartmentRow::name)
                .setHeader(getTranslation("identity.departments.name"))
                .setFlexGrow(2);
        grid.addColumn(DepartmentRow::shortName)
                .setHeader(getTranslation("identity.departments.short"));
        grid.addComponentColumn(this::edit).setAutoWidth(true).setFlexGrow(0);
        grid.setEmptyStateText(getTranslation("identity.departments.none"));
        add(head, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("identity.departments.title");
    }

    private Button edit(DepartmentRow row) {
        var button = new Button(VaadinIcon.EDIT.create(), _ -> open(Optional.of(row)));
        button.addThemeVariants(ButtonVariant.TERTIARY);
        button.setAriaLabel(getTranslation("identity.people.edit", row.name()));
        return button;
    }

    private void open(Optional<DepartmentRow> existing) {
        var name = new TextField(getTranslation("identity.departments.name"));
        var shortName = new TextField(getTranslation("identity.departments.short"));
        existing.ifPresent(row -> {
            name.setValue(row.name());
            shortName.setValue(row.shortName());
        });
        var form = new Div(name, shortName);
        form.addClassName("admin-form");
        var dialog = new Dialog(form);
        dialog.setHeaderTitle(
                existing.map(DepartmentRow::name)
                        .orElseGet(() -> getTranslation("identity.departments.new")));
        var save =
                new Button(
                        getTranslation("identity.people.save"),
                        _ -> {
                            save(existing, name.getValue(), shortName.getValue());
                            dialog.close();
                        });
        save.addThemeVariants(ButtonVariant.PRIMARY);
        dialog.getFooter()
                .add(new Button(getTranslation("shell.confirm.cancel"), _ -> dialog.close()), save);
        dialog.open();
    }

    private void save(Optional<DepartmentRow> existing, String name, String shortName) {
        if (existing.isPresent()) {
            departments.rename(existing.get().id(), name, shortName);
        } else {
            departments.create(name, shortName);
        }
        refresh();
        Notices.done(getTranslation("identity.people.saved", name.strip()));
    }

    private void refresh() {
        grid.setItems(departments.all());
    }
}
