package city.lianbo.identity.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.identity.Departments;
import city.lianbo.identity.PersonRow;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import city.lianbo.platform.RuleBroken;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = PeopleView.class)
@WithMockUser(roles = "ADMINISTRATOR")
class PeopleViewTest extends SpringBrowserlessTest {

    @Autowired Departments departments;

    private final String login = "v" + UUID.randomUUID().toString().substring(0, 12);
    private DepartmentId unit = new DepartmentId(new UUID(0, 0));

    @BeforeEach
    void addADepartment() {
        unit =
                Acting.call(
                        Actor.system("test"),
                        () -> departments.create("交通局 " + UUID.randomUUID(), "交通"));
    }

    @Test
    void aNewPersonGetsAOneTimePasswordThatIsShownOnce() {
        var view = navigate(PeopleView.class);

        add(Role.EDITOR);

        var secret = find(Div.class).withClassName("admin-secret").single().getText();
        assertThat(secret).matches("[a-z2-9]{4}(-[a-z2-9]{4}){3}");
        test(view.filter).setValue(login);
        assertThat(test(view.grid).size()).isEqualTo(1);
        PersonRow row = test(view.grid).getRow(0);
        assertThat(row.roles()).containsExactly(Role.EDITOR);
        assertThat(row.department()).contains(unit);
    }

    @Test
    void aTakenLoginIsRefusedAndTheDialogStays() {
        navigate(PeopleView.class);
        add(Role.EDITOR);

        assertThatExceptionOfType(RuleBroken.class)
                .isThrownBy(() -> add(Role.REVIEWER))
                .satisfies(refused ->
                        assertThat(refused.messageKey()).isEqualTo("identity.rule.loginTaken"));

        assertThat(find(PersonForm.class).single().login.getValue()).isEqualTo(login);
    }

    @Test
    void aPersonIsFoundByTheirLoginOnly() {
        var view = navigate(PeopleView.class);

        test(view.filter).setValue("nobody-" + login);

        assertThat(test(view.grid).size()).isZero();
        assertThat(find(Dialog.class).all()).isEmpty();
    }

    private void add(Role role) {
        test(button("新增人员")).click();
        var form = find(PersonForm.class).single();
        test(form.login).setValue(login);
        test(form.name).setValue("交通部门编辑");
        form.department.setValue(departments.find(unit).orElseThrow());
        form.roles.setValue(Set.of(role));
        find(PersonDialog.class).single().confirm.click();
    }

    private Button button(String text) {
        return find(Button.class).withText(text).single();
    }
}
