package city.lianbo.shell;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.platform.RuleBroken;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.sidenav.SideNavItem;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = FrameTest.class)
@WithMockUser(roles = "COORDINATOR")
class FrameTest extends SpringBrowserlessTest {

    @Test
    void showsOnlyTheEntriesOfOnesRoles() {
        navigate(Page.class);

        assertThat(entries()).doesNotContain("状态与部件");
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void showsTheEntriesOfAnAdministrator() {
        navigate(Page.class);

        assertThat(entries()).contains("状态与部件");
    }

    @Test
    @WithMockUser(roles = "ADMINISTRATOR")
    void speaksEnglish() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        navigate(Page.class);

        assertThat(entries()).contains("States and parts");
    }

    @Test
    void putsAtMostFourEntriesAtTheThumb() {
        navigate(Page.class);

        assertThat(find(Anchor.class).withClassName("thumb").all()).hasSizeBetween(1, 4);
    }

    @Test
    void marksThePlaceAtTheThumb() {
        navigate(Page.class);

        assertThat(find(Anchor.class).withClassName("thumb").all())
                .filteredOn(link -> link.getElement().hasAttribute("aria-current"))
                .singleElement()
                .extracting(Anchor::getHref)
                .isEqualTo("accounts");
    }

    @Test
    void saysABrokenRuleInWordsAndKeepsTheScreen() {
        var page = navigate(Page.class);

        fail(new IllegalStateException(new PictureLost()));

        assertThat(notice()).contains("“bus.png”没有上传成功");
        assertThat(getCurrentView()).isSameAs(page);
    }

    @Test
    void saysThatAPermissionIsMissing() {
        navigate(Page.class);

        fail(new AccessDeniedException("Access Denied"));

        assertThat(notice()).contains("没有做这件事的权限").doesNotContain("编号");
    }

    @Test
    void givesAnUnexpectedFailureANumber() {
        navigate(Page.class);

        fail(new IllegalStateException("internal detail"));

        assertThat(notice()).containsPattern("编号 [0-9A-F]{8}").doesNotContain("internal detail");
    }

    private List<String> entries() {
        return find(SideNavItem.class).all().stream().map(SideNavItem::getLabel).toList();
    }

    private String notice() {
        return find(Notification.class).single().getElement().getTextRecursively();
    }

    private static void fail(Exception problem) {
        VaadinSession.getCurrent().getErrorHandler().error(new ErrorEvent(problem));
    }

    @Route(value = "accounts/frame-test", layout = MainLayout.class)
    @PermitAll
    static class Page extends Div {}

    private static final class PictureLost extends RuleBroken {
        PictureLost() {
            super("shell.editor.picture.failed", "bus.png");
        }
    }
}
