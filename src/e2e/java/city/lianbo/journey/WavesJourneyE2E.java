package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.GateState;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.document.Documents;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Three linked waves in a browser: the lead first, twelve departments once it is confirmed, all
/// others ten minutes after four in five of those, which a clock put forward makes one. Each later
/// article leads to the first.
class WavesJourneyE2E {

    private static final String PASSWORD = "linjiang-2026";
    private static final double PATIENCE = 180_000;
    private static final Duration NINE_MINUTES = Duration.ofMinutes(9);

    private static final AheadClock CLOCK = new AheadClock();

    private static DeskUnderTest desk;
    private static Browser browser;
    private static SimulatedWeChat weChat;
    private static Actor coordinator;
    private static List<AccountRow> accounts;

    @BeforeAll
    static void open() {
        weChat = SimulatedWeChat.onAFreePort();
        desk =
                DeskUnderTest.startAt(
                        CLOCK,
                        "--spring.profiles.active=demo",
                        weChat.setting(),
                        "--lianbo.delivery.earliest=15s",
                        "--lianbo.delivery.first-ask=1s");
        browser = new Browser();
        PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
        coordinator = desk.actor("coordinator");
        accounts = desk.door(Accounts.class).all();
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void eachWaveLeavesWhenTheOneBeforeIsConfirmed() {
        var article = adapted();
        var campaign =
                Acting.call(
                        coordinator, () -> desk.door(Campaigns.class).begin(article, "台风蓝色预警三波"));
        try (var person = browser.person(desk.address(), "zh-CN")) {
            person.signIn("coordinator", PASSWORD);
            person.watching(who -> {
                who.page().navigate("/campaigns/" + campaign);
                plan(who);
                look("plan", campaign);
                drag(who.page());
                who.page().locator("#seal-campaign").click();
                assertThat(who.page().getByText("已封样 40 个公众号")).isVisible();
            });
            approve(campaign);
            person.watching(who -> launch(who, campaign));
        }
        eachWaveLeftAfterTheOneBefore(campaign);
        everyLaterArticleLeadsToTheFirst();
    }

    private static ArticleId adapted() {
        return Acting.call(
                coordinator,
                () -> {
                    var articles = desk.door(Articles.class);
                    var article = articles.create();
                    var cover = desk.door(Pictures.class).newest("", 0, 1).getFirst().id();
                    var text =
                            Documents.parse(
                                    """
                                    {"type":"doc","content":[{"type":"paragraph",
                                     "attrs":{"id":"p1"},"content":[
                                     {"type":"text","text":"今晚有大风，请关好门窗。"}]},
                                    {"type":"linkSlot","attrs":{"id":"s1","name":"lead",
                                     "kind":"lead","label":"","otherwise":"详见市气象台公众号"}},
                                    {"type":"linkSlot","attrs":{"id":"s2","name":"also",
                                     "kind":"also","label":"","otherwise":""}}]}
                                    """);
                    articles.save(
                            article,
                            articles.find(article).orElseThrow().version(),
                            new ArticleText("台风蓝色预警", "请关好门窗", "市气象台", Optional.of(cover), text));
                    desk.door(Adaptations.class)
                            .adapt(
                                    articles.cut(article).id(),
                                    accounts.stream().map(AccountRow::id).toList());
                    return article;
                });
    }

    private static void plan(Person coordinator) {
        var page = coordinator.page();
        wave(page, WavesJourneyE2E::first);
        wave(page, dialog -> gated(dialog, "100", "0", WavesJourneyE2E::twelve));
        wave(page, dialog -> gated(dialog, "80", "10", WavesJourneyE2E::all));
        assertThat(page.locator(".lane-track")).hasCount(3);
        assertThat(page.locator(".lane-gate")).hasCount(2);
        assertThat(page.locator(".wave-start").nth(2)).containsText("第 2 波确认 80% 后 10 分钟");
        assertThat(page.locator("#link-panel")).containsText(accounts.getFirst().name());
    }

    private static void wave(Page page, Consumer<Page> chosen) {
        page.locator("#add-wave").click();
        chosen.accept(page);
        for (var group : List.of("#wave-channel", "#wave-audience", "#wave-reprint")) {
            page.locator(group + " vaadin-radio-button").first().click();
        }
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screenshots/waves-dialog.png")));
        page.locator("#keep-wave").click();
        assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
    }

    private static void gated(Page page, String percent, String minutes, Consumer<Page> chosen) {
        page.locator("#start-kind vaadin-radio-button").nth(1).click();
        page.locator("#gate-percent input").fill(percent);
        page.locator("#gate-minutes input").fill(minutes);
        page.locator("#gate-hold-above input").fill("10");
        assertThat(page.locator(".start-words")).containsText(percent + "% 后");
        chosen.accept(page);
    }

    private static void first(Page page) {
        var name = accounts.getFirst().name();
        page.locator(".wave-tools input").fill(name);
        assertThat(page.locator("vaadin-dialog[opened] vaadin-grid")).containsText(name);
        page.locator("#choose-all").click();
    }

    private static void twelve(Page page) {
        var boxes = page.locator("vaadin-dialog[opened] vaadin-grid vaadin-checkbox");
        for (int row = 1; row <= 12; row++) {
            boxes.nth(row).click();
        }
        assertThat(page.locator("vaadin-dialog[opened]").getByText("12 个公众号")).isVisible();
    }

    private static void all(Page page) {
        page.locator("#choose-all").click();
    }

    /// By hand and by keys; asked what would change, and left as it was.
    private static void drag(Page page) {
        var handle = page.locator("button.lane-handle").first();
        handle.scrollIntoViewIfNeeded();
        BoundingBox box = handle.boundingBox();
        double x = box.x + box.width / 2;
        double y = box.y + box.height / 2;
        page.mouse().move(x, y);
        page.mouse().down();
        page.mouse().move(x + 60, y);
        page.mouse().move(x + 160, y);
        page.mouse().up();
        var asked = page.locator("vaadin-dialog[opened]");
        assertThat(asked).containsText("第 2 波随之移动");
        page.screenshot(
                new Page.ScreenshotOptions().setPath(Path.of("target/screenshots/waves-move.png")));
        asked.getByRole(AriaRole.BUTTON, inside("返回，不做更改")).click();
        assertThat(asked).hasCount(0);
        assertThat(handle).not().containsText("→");
        handle.focus();
        page.keyboard().press("Shift+ArrowRight");
        page.keyboard().press("Enter");
        assertThat(asked).containsText("第 3 波随之移动");
        asked.getByRole(AriaRole.BUTTON, inside("返回，不做更改")).click();
        assertThat(asked).hasCount(0);
    }

    private static void approve(CampaignId campaign) {
        var seals =
                sheet(campaign)
                        .members()
                        .map(MemberSheet::seal)
                        .map(Optional::orElseThrow)
                        .distinct()
                        .collect(Collectors.toMap(seal -> seal, _ -> Stage.FINAL));
        Acting.as(desk.actor("reviewer"), () -> desk.door(Reviews.class).approveAll(seals, ""));
    }

    private static CampaignSheet sheet(CampaignId campaign) {
        return Acting.call(coordinator, () -> desk.door(Campaigns.class).find(campaign))
                .orElseThrow();
    }

    private static void launch(Person coordinator, CampaignId campaign) {
        var page = coordinator.page();
        moveAhead(campaign);
        page.reload();
        page.locator("#schedule-campaign").click();
        assertThat(page.getByText("已为 40 个公众号排期")).isVisible();
        page.locator("#release-campaign").click();
        page.locator("vaadin-confirm-dialog vaadin-button[slot=confirm-button]").click();
        assertThat(page.locator(".wave-card")).hasCount(3);
        assertThat(page.locator(".wave-card").nth(2)).containsText("等待中");
        look("board-waiting", campaign);
        assertThat(page.locator(".wave-card").nth(1)).containsText("自动开闸", patiently());
        assertThat(page.locator("#board-count")).containsText("13/40", patiently());
        assertThat(page.locator(".wave-card").nth(2)).containsText("自动开闸", patiently());
        look("board-second", campaign);
        CLOCK.putForward(NINE_MINUTES);
        assertThat(page.locator("#board-count")).containsText("40/40", patiently());
        assertThat(page.locator(".wave-card").nth(2)).containsText("已完成");
        look("board-sent", campaign);
        page.locator("#bell").click();
        coordinator.screenshot("waves-notices");
    }

    /// So that the lead leaves soon, whatever the journey took until here.
    private static void moveAhead(CampaignId campaign) {
        var lead = sheet(campaign).waves().getFirst().id();
        var soon = CLOCK.instant().plus(Duration.ofSeconds(40));
        Acting.as(coordinator, () -> desk.door(Campaigns.class).moveWave(campaign, lead, soon));
    }

    private static LocatorAssertions.ContainsTextOptions patiently() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    /// In the other language and in the hand, for people to look at.
    private static void look(String name, CampaignId campaign) {
        try (var chinese = browser.person(desk.address(), "zh-CN");
                var english = browser.person(desk.address(), "en-GB");
                var phone = browser.personOnPhone(desk.address(), "zh-CN");
                var englishPhone = browser.personOnPhone(desk.address(), "en-GB")) {
            for (var person : List.of(chinese, english, phone, englishPhone)) {
                person.signIn("coordinator", PASSWORD);
                person.page().navigate("/campaigns/" + campaign);
                assertThat(person.page().locator("h1").first()).isVisible();
                person.screenshot("waves-" + name);
            }
        }
    }

    private static void eachWaveLeftAfterTheOneBefore(CampaignId campaign) {
        var waves = sheet(campaign).waves();
        assertThat(waves).hasSize(3).allMatch(wave -> wave.gate() == GateState.OPEN);
        assertThat(waves).extracting(WaveSheet::departsAt).isSorted();
        assertThat(Duration.between(waves.get(1).departsAt(), waves.get(2).departsAt()))
                .isGreaterThan(Duration.ofMinutes(10));
        assertThat(waves.stream().map(wave -> wave.members().size())).containsExactly(1, 12, 27);
    }

    /// What followers hold: each account's article once, each later one with the lead's link.
    private static void everyLaterArticleLeadsToTheFirst() {
        var sent =
                weChat.ledger()
                        .valueStream()
                        .collect(Collectors.groupingBy(row -> row.path("appId").asString()));
        assertThat(sent.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        accounts.stream().map(AccountRow::appId).toList());
        assertThat(sent.values()).allSatisfy(rows -> assertThat(rows).hasSize(1));
        var link = Pattern.quote(leadsLink().replace("&", "&amp;"));
        var later = new HashMap<>(sent);
        var lead = Optional.ofNullable(later.remove(accounts.getFirst().appId()));
        // Nobody went before the lead: it carries the words that were sealed for that.
        assertThat(content(lead.orElseThrow())).contains("详见市气象台公众号").doesNotContain("首发报道");
        assertThat(later.values())
                .allSatisfy(rows ->
                        assertThat(content(rows))
                                .containsPattern("href=\"" + link + "\"")
                                .contains("首发报道")
                                .doesNotContain("lianbo-slot"));
    }

    private static String content(List<JsonNode> rows) {
        return rows.getFirst().path("articles").path(0).path("content").asString();
    }

    private static String leadsLink() {
        return Acting.call(
                        coordinator,
                        () ->
                                desk.door(Deliveries.class)
                                        .leavingBetween(
                                                Instant.EPOCH, CLOCK.instant().plus(NINE_MINUTES)))
                .stream()
                .filter(row -> row.account().equals(accounts.getFirst().id()))
                .findFirst()
                .flatMap(DeliveryRow::link)
                .orElseThrow();
    }

    private static Locator.GetByRoleOptions inside(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
