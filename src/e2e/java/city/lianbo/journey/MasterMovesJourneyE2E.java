package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnTexts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.document.Patch;
import city.lianbo.document.Patches;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Stage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// The master moves after ten departments have adapted: eight follow by themselves, two are asked,
/// and each account's followers get the right text.
class MasterMovesJourneyE2E {

    private static final String PASSWORD = "linjiang-2026";
    private static final String FIRST = "台风今夜靠近临江。";
    private static final String SECOND = "请市民减少外出。";
    private static final String THIRD = "公共交通二十一时停运。";
    private static final String THIRD_NOW = "公共交通二十时停运，请提前返家。";
    private static final String LAST = "请关好门窗。";
    private static final BlockId THIRD_BLOCK = new BlockId("p3");

    private static DeskUnderTest desk;
    private static Browser browser;
    private static SimulatedWeChat weChat;
    private static Actor coordinator;
    private static List<AccountRow> ten;

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
        coordinator = desk.actor("coordinator");
        ten = desk.door(Accounts.class).all().subList(0, 10);
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void eightFollowTwoAreAskedAndAllSayTheRightThing() {
        var article = adaptedByTen();
        try (var person = browser.person(desk.address(), "zh-CN")) {
            person.signIn("coordinator", PASSWORD);
            person.watching(who -> {
                who.page().navigate("/articles/" + article + "/adapt");
                assertThat(who.page().locator(".state-chips")).containsText("已改稿10");

                changeTheThird(article);

                assertThat(who.page().locator(".state-chips")).containsText("有冲突2");
                assertThat(who.page().locator(".state-chips")).containsText("已改稿8");
                who.screenshot("master-moved-table");
            });
            look(article);
            person.watching(MasterMovesJourneyE2E::writeInTheTable);
            person.watching(MasterMovesJourneyE2E::takeTheMaster);
            person.watching(MasterMovesJourneyE2E::writeAnew);
        }
        assertThat(rows(article)).noneMatch(row -> row.state() == AdaptationState.CONFLICT);
        send(article);

        everyAccountSaidTheRightThing();
    }

    /// Eight change other paragraphs, each its own way; the ninth and the tenth change the third.
    private static ArticleId adaptedByTen() {
        return Acting.call(
                coordinator,
                () -> {
                    var articles = desk.door(Articles.class);
                    var article = articles.create();
                    var cover = desk.door(Pictures.class).newest("", 0, 1).getFirst().id();
                    articles.save(
                            article,
                            articles.find(article).orElseThrow().version(),
                            new ArticleText(
                                    "台风夜间出行提示", "请减少外出", "市气象台", Optional.of(cover), text(THIRD)));
                    var revision = articles.cut(article).id();
                    var made =
                            desk.door(Adaptations.class)
                                    .adapt(revision, ten.stream().map(AccountRow::id).toList());
                    for (int index = 0; index < ten.size(); index++) {
                        var id = Optional.ofNullable(made.get(ten.get(index).id())).orElseThrow();
                        desk.door(OwnTexts.class).patch(id, 0, own(index));
                    }
                    return article;
                });
    }

    private static Patches own(int index) {
        var words = own(ten.get(index), index);
        return new Patches(
                List.of(
                        switch (index) {
                            case 8, 9 -> new Patch.Replace(THIRD_BLOCK, paragraph(words));
                            case 0, 1, 2 -> new Patch.Replace(new BlockId("p2"), paragraph(words));
                            case 3, 4 -> new Patch.Replace(new BlockId("p4"), paragraph(words));
                            default ->
                                    new Patch.InsertAfter(
                                            Optional.of(THIRD_BLOCK),
                                            new Passage(new BlockId("own"), paragraph(words)));
                        }));
    }

    private static String own(AccountRow account, int index) {
        return account.name() + "提醒您：第 " + index + " 条。";
    }

    private static void changeTheThird(ArticleId article) {
        Acting.as(
                coordinator,
                () -> {
                    var articles = desk.door(Articles.class);
                    var row = articles.find(article).orElseThrow();
                    var old = row.text();
                    articles.save(
                            article,
                            row.version(),
                            new ArticleText(
                                    old.title(),
                                    old.digest(),
                                    old.author(),
                                    old.cover(),
                                    text(THIRD_NOW)));
                    articles.cut(article);
                });
    }

    /// The screens in the other language and in the hand, for people to look at.
    private static void look(ArticleId article) {
        try (var english = browser.person(desk.address(), "en-GB");
                var phone = browser.personOnPhone(desk.address(), "zh-CN");
                var englishPhone = browser.personOnPhone(desk.address(), "en-GB")) {
            for (var person : List.of(english, phone, englishPhone)) {
                person.signIn("coordinator", PASSWORD);
                person.watching(who -> look(who, article));
            }
        }
    }

    private static void look(Person person, ArticleId article) {
        var page = person.page();
        page.navigate("/articles/" + article + "/adapt");
        assertThat(page.locator(".adaptation-table .adaptation-name").first()).isVisible();
        person.screenshot("master-moved-table");
        page.navigate("/articles/" + article + "/adapt/" + ten.get(8).id());
        assertThat(page.locator(".conflict-mine")).isVisible();
        person.screenshot("conflict");
        page.navigate("/articles/" + article + "/adapt/" + ten.getFirst().id());
        assertThat(page.locator(".own-form")).isVisible();
        person.screenshot("account-fields");
        page.locator("vaadin-tab").nth(1).click();
        assertThat(page.locator(".block-changed")).isVisible();
        person.screenshot("account-text");
    }

    /// A column as a spreadsheet puts it on the clipboard, and one cell by keyboard alone.
    private static void writeInTheTable(Person person) {
        var page = person.page();
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        var titles = page.locator(".adaptation-table .adaptation-inherited:visible");
        var cell = page.locator(".adaptation-table .cell-field input").first();
        titles.first().click();
        assertThat(cell).isFocused();
        page.keyboard().type("台风夜间出行提示（交警）");
        page.keyboard().press("Enter");
        assertThat(page.locator(".adaptation-table .adaptation-own:visible"))
                .hasText("台风夜间出行提示（交警）");
        onACell(page);
        page.keyboard().press("Enter");
        assertThat(cell).isFocused();
        page.keyboard().type("不要了");
        page.keyboard().press("Escape");
        onACell(page);
        assertThat(page.locator(".adaptation-table .adaptation-own:visible")).hasCount(1);
        page.evaluate("navigator.clipboard.writeText('第二个标题\\n第三个标题\\n')");
        page.keyboard().press("Control+v");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("修改 2 个公众号")).click();
        assertThat(page.locator(".adaptation-table .adaptation-own:visible"))
                .hasText(new String[] {"台风夜间出行提示（交警）", "第二个标题", "第三个标题"});
        person.screenshot("table-written");
    }

    /// The focus is back on a cell, which is drawn in the grid's own shadow.
    private static void onACell(Page page) {
        page.waitForFunction(
                "document.querySelector('.adaptation-table vaadin-grid')"
                        + ".shadowRoot.activeElement?.tagName === 'TD'");
    }

    private static void takeTheMaster(Person person) {
        var page = person.page();
        page.locator(".state-chips button", having("有冲突")).click();
        assertThat(page.locator(".adaptation-table .adaptation-name:visible")).hasCount(2);
        open(page, ten.get(8));
        assertThat(page.locator(".conflict-before")).containsText(THIRD);
        assertThat(page.locator(".conflict-now ins").first()).isVisible();
        assertThat(page.locator(".conflict-mine ins").first()).isVisible();
        person.screenshot("conflict");
        page.locator("vaadin-button.take-master").click();
        assertThat(page.locator(".conflict-pane")).isHidden();
        assertThat(page.locator(".adaptation-status")).containsText("已保存");
    }

    private static void writeAnew(Person person) {
        var page = person.page();
        open(page, ten.get(9));
        page.locator("vaadin-button.edit-conflict").click();
        page.locator(".conflict-card .ProseMirror").click();
        page.keyboard().press("Control+a");
        page.keyboard().type("二十时以后请乘坐应急专线。");
        page.locator(".conflict-card .block-buttons vaadin-button").first().click();
        assertThat(page.locator(".conflict-pane")).isHidden();
        assertThat(page.locator(".block-changed")).containsText("二十时以后请乘坐应急专线。");
        person.screenshot("conflict-settled");
    }

    private static void open(Page page, AccountRow account) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(account.name()).setExact(true))
                .first()
                .click();
        assertThat(page.locator(".adaptation-panel h2")).hasText(account.name());
    }

    private static Page.LocatorOptions having(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static void send(ArticleId article) {
        var campaign =
                Acting.call(
                        coordinator,
                        () -> {
                            var campaigns = desk.door(Campaigns.class);
                            var begun = campaigns.begin(article, "台风夜间出行提示");
                            campaigns.addWave(
                                    begun,
                                    inAMoment(),
                                    WaveTerms.pushToAll(),
                                    ten.stream().map(AccountRow::id).toList());
                            desk.door(Launch.class).seal(begun, Route.single());
                            return begun;
                        });
        var seals =
                Acting.call(coordinator, () -> desk.door(Campaigns.class).find(campaign))
                        .orElseThrow()
                        .members()
                        .map(MemberSheet::seal)
                        .map(Optional::orElseThrow)
                        .distinct()
                        .collect(Collectors.toMap(seal -> seal, _ -> Stage.FINAL));
        Acting.as(desk.actor("reviewer"), () -> desk.door(Reviews.class).approveAll(seals, ""));
        Acting.as(
                coordinator,
                () -> {
                    desk.door(Launch.class).schedule(campaign);
                    desk.door(Launch.class).release(campaign);
                });
    }

    private static Instant inAMoment() {
        return desk.door(InstantSource.class).instant().plus(Duration.ofSeconds(25));
    }

    private static void everyAccountSaidTheRightThing() {
        await().atMost(Duration.ofMinutes(3)).until(() -> weChat.ledger().size() >= ten.size());
        var sent =
                weChat.ledger()
                        .valueStream()
                        .collect(Collectors.groupingBy(row -> row.path("appId").asString()));
        for (int index = 0; index < ten.size(); index++) {
            var account = ten.get(index);
            var rows = sent.getOrDefault(account.appId(), List.of());
            assertThat(rows).as("sends of %s", account.name()).hasSize(1);
            var html = rows.getFirst().path("articles").get(0).path("content").asString();
            assertThat(paragraphs(html)).as(account.name()).containsSubsequence(expected(index));
            assertThat(html).as(account.name()).doesNotContain(THIRD);
        }
    }

    /// What the account says, paragraph by paragraph.
    private static List<String> expected(int index) {
        var own = own(ten.get(index), index);
        return switch (index) {
            case 0, 1, 2 -> List.of(FIRST, own, THIRD_NOW, LAST);
            case 3, 4 -> List.of(FIRST, SECOND, THIRD_NOW, own);
            case 8 -> List.of(FIRST, SECOND, THIRD_NOW, LAST);
            case 9 -> List.of(FIRST, SECOND, "二十时以后请乘坐应急专线。", LAST);
            default -> List.of(FIRST, SECOND, THIRD_NOW, own, LAST);
        };
    }

    private static List<String> paragraphs(String html) {
        return List.of(html.replaceAll("<[^>]+>", "\n").split("\n")).stream()
                .filter(line -> !line.isBlank())
                .toList();
    }

    private static Document text(String third) {
        var passages = new ArrayList<Passage>();
        int number = 1;
        for (var words : List.of(FIRST, SECOND, third, LAST)) {
            passages.add(new Passage(new BlockId("p" + number++), paragraph(words)));
        }
        return new Document(passages);
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(List.of(Text.plain(words)));
    }

    private static List<AdaptationRow> rows(ArticleId article) {
        return Acting.call(coordinator, () -> desk.door(Adaptations.class).ofArticle(article));
    }
}
