package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.ArticleId;
import city.lianbo.document.Documents;
import city.lianbo.platform.Acting;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The reason for which the desk exists, in a browser from the empty page to the last follower: one
/// article through the forty accounts of the demo city, checked against the receiving side.
class MainJobJourneyE2E {

    private static final String PASSWORD = "linjiang-2026";
    private static final String TITLE = "今晚起大风降温提示";
    private static final double PATIENCE = 120_000;

    private static DeskUnderTest desk;
    private static Browser browser;
    private static SimulatedWeChat weChat;

    @BeforeAll
    static void open() {
        weChat = SimulatedWeChat.onAFreePort();
        desk =
                DeskUnderTest.start(
                        "--spring.profiles.active=demo",
                        weChat.setting(),
                        "--lianbo.delivery.earliest=15s",
                        "--lianbo.delivery.first-ask=1s");
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void oneArticleGoesThroughFortyAccountsOnce() {
        try (var coordinator = browser.person(desk.address(), "zh-CN");
                var reviewer = browser.person(desk.address(), "zh-CN")) {
            coordinator.signIn("coordinator", PASSWORD);
            reviewer.signIn("reviewer", PASSWORD);

            var article = coordinator.watched(MainJobJourneyE2E::write);
            coordinator.watching(person -> adapt(person, article));
            coordinator.watching(MainJobJourneyE2E::plan);
            reviewer.watching(MainJobJourneyE2E::approve);
            coordinator.watching(MainJobJourneyE2E::launch);

            everyAccountSentOnce();
        }
    }

    private static ArticleId write(Person coordinator) {
        var page = coordinator.page();
        page.navigate("/articles");
        button(page, "新建母稿").first().click();
        page.waitForURL("**/articles/*");
        page.locator(".article-title input").fill(TITLE);
        page.getByLabel("摘要").fill("北风六到七级,气温下降八度。");
        page.locator(".ProseMirror").first().click();
        page.keyboard().type("今晚起北风增大到六至七级,请关好门窗,收好阳台上的物品。");
        button(page, "选择封面").click();
        page.locator(".picture-tile").first().click();
        button(page, "使用这张图片").click();
        assertThat(page.locator(".saved-line")).containsText("已保存");
        page.getByRole(AriaRole.TAB, named("定稿版本")).click();
        button(page, "定稿").click();
        assertThat(page.locator(".history-entry")).containsText("第 1 版");
        coordinator.screenshot("1-article");
        return ArticleId.of(page.url().replaceAll(".*/articles/([^/?]+).*", "$1"));
    }

    private static void adapt(Person coordinator, ArticleId article) {
        var page = coordinator.page();
        page.navigate("/articles/" + article + "/adapt");
        button(page, "添加公众号").click();
        everyRow(dialog(page));
        button(page, "添加 40 个公众号").click();
        assertThat(page.getByText("40 个公众号已采用第 1 版")).isVisible();
        everyRow(page.locator(".adaptation-table"));
        button(page, "套用标题模板").click();
        button(page, "修改 40 个标题").click();
        assertThat(page.getByText("已修改 40 个标题")).isVisible();
        openings(article);
        page.reload();
        ownOpening(page);
        coordinator.screenshot("2-adaptations");
    }

    /// One department's opening typed as its editor would.
    private static void ownOpening(Page page) {
        page.locator(".adaptation-name").first().click();
        var panel = page.locator(".adaptation-panel");
        panel.locator(".ProseMirror").click();
        page.keyboard().press("End");
        page.keyboard().type("请转告家人。");
        assertThat(panel.locator(".adaptation-status")).containsText("已保存");
    }

    /// The other departments' openings, through the door behind the same screen.
    private static void openings(ArticleId article) {
        var adaptations = desk.door(Adaptations.class);
        var names =
                desk.door(Accounts.class).all().stream()
                        .collect(Collectors.toMap(AccountRow::id, AccountRow::name));
        Acting.as(
                desk.actor("coordinator"),
                () ->
                        adaptations
                                .ofArticle(article)
                                .forEach(row -> {
                                    var own = adaptations.find(row.id()).orElseThrow().own();
                                    var name = names.getOrDefault(row.account(), "");
                                    adaptations.change(row.id(), row.version(), opening(own, name));
                                }));
    }

    private static OwnFields opening(OwnFields own, String name) {
        var opening =
                Documents.parse(
                        """
                        {"type":"doc","content":[{"type":"paragraph","attrs":{"id":"own"},
                         "content":[{"type":"text","text":"%s"}]}]}\
                        """
                                .formatted(greeting(name)));
        return new OwnFields(own.title(), own.digest(), own.author(), own.cover(), opening);
    }

    private static String greeting(String account) {
        return account + "的读者请注意。";
    }

    private static void plan(Person coordinator) {
        var page = coordinator.page();
        page.navigate("/campaigns");
        page.locator("#begin-campaign").click();
        var choice = dialog(page).locator("vaadin-combo-box input");
        choice.fill(TITLE);
        page.locator("vaadin-combo-box-item").first().click();
        page.locator("#begin-confirm").click();
        page.locator("#add-wave").click();
        page.locator("#choose-all").click();
        assertThat(dialog(page).getByText("40 个公众号")).isVisible();
        coordinator.screenshot("3-wave");
        for (var group : List.of("#wave-channel", "#wave-audience", "#wave-reprint")) {
            page.locator(group + " vaadin-radio-button").first().click();
        }
        page.locator("#keep-wave").click();
        page.locator("#seal-campaign").click();
        assertThat(page.getByText("已封样 40 个公众号")).isVisible();
        coordinator.screenshot("4-plan");
    }

    private static void approve(Person reviewer) {
        var page = reviewer.page();
        page.navigate("/reviews");
        everyRow(page.locator(".review-queue"));
        reviewer.screenshot("5-reviews");
        button(page, "通过 40 份").click();
        dialog(page).getByRole(AriaRole.BUTTON, inside("通过 40 份")).click();
        assertThat(page.getByText("已通过 40 份")).isVisible();
    }

    private static void launch(Person coordinator) {
        var page = coordinator.page();
        page.reload();
        page.locator("#schedule-campaign").click();
        assertThat(page.getByText("已为 40 个公众号排期")).isVisible();
        page.locator("#release-campaign").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator("#board-count")).containsText("0/40");
        coordinator.screenshot("6-board-waiting");
        assertThat(page.locator("#board-count"))
                .containsText(
                        "40/40", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        coordinator.screenshot("7-board-sent");
    }

    private static void everyAccountSentOnce() {
        var accounts = desk.door(Accounts.class).all();
        assertThat(accounts).hasSize(40);
        var sent =
                weChat.ledger()
                        .valueStream()
                        .collect(Collectors.groupingBy(row -> row.path("appId").asString()));
        assertThat(sent.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        accounts.stream().map(AccountRow::appId).toList());
        assertThat(accounts)
                .allSatisfy(account -> {
                    var rows = sent.getOrDefault(account.appId(), List.of());
                    assertThat(rows).as("sends of %s", account.name()).hasSize(1);
                    var text = rows.getFirst().path("articles").get(0);
                    assertThat(text.path("title").asString())
                            .isEqualTo(account.name() + " | " + TITLE);
                    assertThat(text.path("content").asString())
                            .contains(greeting(account.name()), "请关好门窗");
                });
        assertThat(sent.values())
                .flatExtracting(rows ->
                        rows.stream()
                                .map(row -> row.path("articles").get(0))
                                .map(text -> text.path("content").asString())
                                .filter(content -> content.contains("请转告家人"))
                                .toList())
                .as("the opening typed in the browser")
                .hasSize(1);
    }

    /// Ticks the box in the head of the grid.
    private static void everyRow(Locator place) {
        place.locator("vaadin-grid vaadin-checkbox").first().click();
    }

    private static Locator dialog(Page page) {
        return page.locator("vaadin-dialog[opened]");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
