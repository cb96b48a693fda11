package city.lianbo.edition.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.LateRule;
import city.lianbo.edition.PushItemId;
import city.lianbo.edition.PushPlan;
import city.lianbo.edition.PushSheet;
import city.lianbo.edition.PushTerms;
import city.lianbo.edition.Pushes;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.shell.OpaqueFrame;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = PushView.class)
@WithMockUser(roles = "COORDINATOR")
class PushViewTest extends SpringBrowserlessTest {

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private Pushes pushes;
    private TestCity city;
    private AccountId account;
    private EditionId edition;
    private Instant departsAt;

    @BeforeEach
    void planACampaign() {
        city = new TestCity(desk);
        account = city.accounts(1).getFirst();
        var revision = city.article();
        city.adapt(revision, List.of(account));
        departsAt = clock.instant().plus(Duration.ofHours(30));
        var campaign = city.campaign(revision.article(), List.of(account), departsAt);
        edition =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Campaigns.class)
                                        .find(campaign)
                                        .orElseThrow()
                                        .members()
                                        .map(MemberSheet::edition)
                                        .findFirst()
                                        .orElseThrow()
                                        .orElseThrow());
    }

    private PushView open() {
        return navigate(
                "editions/%s/%s".formatted(account, Beijing.day(departsAt)), PushView.class);
    }

    private PushItemId add(String title) {
        var editor = city.editorOf(account);
        var revision = city.article(editor, title, "正文。");
        return Acting.call(editor, () -> pushes.add(edition, revision.article()));
    }

    private PushSheet sheet() {
        return Acting.call(city.coordinator, () -> pushes.find(edition).orElseThrow());
    }

    private List<String> titles(PushView view) {
        return find(PushLine.class, view).all().stream()
                .map(line -> find(Span.class, line).withClassName("push-title").single().getText())
                .toList();
    }

    private Button named(PushView view, String label) {
        return find(Button.class, view).all().stream()
                .filter(button -> button.getAriaLabel().orElse("").equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void showsTheItemsAsTheFollowerWillSeeThemWithTheCitysLocked() {
        add("办税日历");

        var view = open();

        assertThat(titles(view)).containsExactly(TestCity.title(account), "办税日历");
        var lines = find(PushLine.class, view).all();
        assertThat(lines.getFirst().getClassNames()).contains("push-lead", "push-city");
        assertThat(find(Button.class, lines.getFirst()).all()).isEmpty();
        assertThat(view.getElement().getTextRecursively())
                .contains("联动条目，位置锁定", "截止", "等待下一次定版", "未封样");
    }

    @Test
    void ownItemsMoveByTheKeyboardAroundTheCitys() {
        add("办税日历");
        add("停水通知");
        var view = open();

        test(named(view, "上移“停水通知”")).click();

        assertThat(titles(view)).containsExactly(TestCity.title(account), "停水通知", "办税日历");
        assertThat(named(view, "上移“停水通知”").isEnabled()).isFalse();
        assertThat(named(view, "下移“办税日历”").isEnabled()).isFalse();
    }

    @Test
    void sealingLeadsToTheReview() {
        add("办税日历");
        var view = open();

        test(find(Button.class, view).withClassName("push-seal").single()).click();

        var seal = sheet().own().getFirst().seal().orElseThrow();
        assertThat(view.getElement().getTextRecursively()).contains("审核中");
        assertThat(find(Anchor.class, view).all())
                .extracting(Anchor::getHref)
                .contains("reviews/" + seal.hex());
    }

    @Test
    void anItemIsTakenOutAfterAQuestion() {
        add("办税日历");
        var view = open();

        test(find(Button.class, view).withClassName("push-remove").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(titles(view)).containsExactly(TestCity.title(account));
    }

    @Test
    void aFreezeSaysWhoFrozeIt() {
        add("办税日历");
        var view = open();

        test(find(Button.class, view).withId("freeze").single()).click();
        test(find(ConfirmDialog.class).single()).confirm();

        assertThat(sheet().settled()).isTrue();
        assertThat(view.getElement().getTextRecursively())
                .contains("已定版 " + sheet().seal().brief());
    }

    @Test
    void afterTheCutOffNothingIsOfferedButTakingOut() {
        add("办税日历");
        departsAt = clock.instant().plus(Duration.ofMinutes(30));
        Acting.as(
                city.coordinator,
                () ->
                        pushes.open(
                                List.of(
                                        new PushPlan(
                                                edition,
                                                departsAt,
                                                new PushTerms(
                                                        1,
                                                        Duration.ofHours(1),
                                                        LateRule.LEAVE_OUT)))));

        var view = open();

        assertThat(find(Button.class, view).withId("add-article").all()).isEmpty();
        assertThat(find(Button.class, view).withClassName("push-remove").all()).hasSize(1);
        assertThat(view.getElement().getTextRecursively()).contains("截止", "到点代");
    }

    @Test
    @WithMockUser(roles = "AUDITOR")
    void whoOnlyReadsIsOfferedNothing() {
        add("办税日历");

        var view = open();

        assertThat(titles(view)).hasSize(2);
        assertThat(find(Button.class, view).all()).isEmpty();
    }

    @Test
    void aDayWithoutAPushLeadsToTheNextOne() {
        var view =
                navigate(
                        "editions/%s/%s".formatted(account, Beijing.day(departsAt).plusDays(9)),
                        PushView.class);

        assertThat(view.getElement().getTextRecursively()).contains("这一天没有推送");
        assertThat(find(Anchor.class, view).all())
                .extracting(Anchor::getHref)
                .contains("editions/%s/%s".formatted(account, Beijing.day(departsAt)));
    }

    @Test
    void whatAnotherEditorMadeStandsInAFrameOfNoOriginWithoutScripts() {
        var frame = new OpaqueFrame();
        frame.show("<p onclick=\"x()\">a</p><script>alert(1)</script>");

        var screen = find(IFrame.class, frame).single().getElement();
        assertThat(screen.getAttribute("sandbox")).isEmpty();
        assertThat(screen.getAttribute("srcdoc"))
                .contains("default-src 'none'", "<script>alert(1)</script>");
        assertThat(frame.getElement().getTextRecursively()).doesNotContain("alert(1)");
        assertThat(screen.getProperty("innerHTML")).isNull();
    }
}
