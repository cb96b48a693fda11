package city.lianbo.notice.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.DeskTest;
import city.lianbo.notice.Notice;
import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.platform.Role;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@WithMockUser(roles = "AUDITOR")
class BellTest extends SpringBrowserlessTest {

    @Autowired Notices notices;
    @Autowired NoticeBell frame;

    private final String key = "test." + UUID.randomUUID();

    @AfterEach
    void settle() {
        notices.settle(key);
    }

    private void tell() {
        notices.tell(
                new Notice(
                        key,
                        Severity.ALARM,
                        Set.of(Role.AUDITOR),
                        Optional.empty(),
                        "notice.alarm.late",
                        List.of("delivery.depart", Notice.time(Instant.EPOCH), "X"),
                        "campaigns/" + key));
    }

    private Bell bell() {
        var bell = (Bell) frame.create();
        UI.getCurrent().add(bell);
        return bell;
    }

    @Test
    void showsHowManyNoticesStandAndRingsForAnAlarm() {
        tell();

        var bell = bell();

        assertThat(Integer.parseInt(bell.getText())).isPositive();
        assertThat(bell.hasClassName("bell-alarm")).isTrue();
    }

    @Test
    void hearsOfANewNoticeWhileItIsOnAScreen() {
        var bell = bell();
        var before = bell.getText();

        tell();

        await().pollInSameThread()
                .untilAsserted(() -> {
                    MockVaadin.clientRoundtrip();
                    assertThat(bell.getText()).isNotEqualTo(before);
                });
    }

    @Test
    void listsThemWithTheWayToThePlace() {
        tell();
        var bell = bell();

        test(bell).click();

        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains("campaigns/" + key);
    }
}
