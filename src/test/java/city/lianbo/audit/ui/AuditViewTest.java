package city.lianbo.audit.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.identity.Departments;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = AuditView.class)
@WithMockUser(roles = "AUDITOR")
class AuditViewTest extends SpringBrowserlessTest {

    @Autowired Departments departments;

    @Test
    void aFactIsFoundByItsSubjectAndSaidInWords() {
        var id = department();
        var view = navigate(AuditView.class);

        test(view.filters.subject).setValue(id.toString());

        assertThat(test(view.grid).size()).isEqualTo(1);
        var sentence = (Div) test(view.grid).getCellComponent(0, 1);
        assertThat(sentence.getElement().getTextRecursively())
                .contains("新增部门")
                .contains("部门 " + id);
    }

    @Test
    void englishIsComplete() {
        department();
        UI.getCurrent().setLocale(Locale.ENGLISH);

        var view = navigate(AuditView.class);

        assertThat(view.getPageTitle()).isEqualTo("Record");
        assertThat(view.verify.getText()).isEqualTo("Verify that nothing was altered");
    }

    @Test
    void verifyingRunsInTheBackgroundAndSaysTheOutcome() {
        department();
        var view = navigate(AuditView.class);

        test(view.verify).click();

        assertThat(view.verdict.getText()).contains("正在逐条核验");
        Awaitility.await()
                .pollInSameThread()
                .untilAsserted(() -> {
                    runPendingSignalsTasks();
                    roundTrip();
                    assertThat(view.verdict.getText()).startsWith("记录完整");
                });
        assertThat(view.verify.isEnabled()).isTrue();
    }

    private DepartmentId department() {
        return Acting.call(
                Actor.system("test"),
                () -> departments.create("Department " + UUID.randomUUID(), "Dept"));
    }
}
