package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.account.AccountDetails;
import city.lianbo.account.AccountKind;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.edition.Address;
import city.lianbo.edition.Assembly;
import city.lianbo.edition.Audience;
import city.lianbo.edition.Channel;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedItem;
import city.lianbo.identity.Departments;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import city.lianbo.review.Request;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Subject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// Accounts take over an article, one changes it, and somebody else approves what will go out.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AdaptAndReviewJourneyE2E {

    private static DeskUnderTest desk;
    private static Browser browser;
    private static Actor coordinator;
    private static ArticleId article;

    @BeforeAll
    static void open() {
        desk = DeskUnderTest.start();
        browser = new Browser();
        coordinator = desk.hire("adapter", "市级统筹", Role.COORDINATOR);
        desk.hire("checker", "终审", Role.REVIEWER);
        accounts();
        article = article();
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    @Order(1)
    void accountsAreAddedAndOneIsChanged() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var page = signedIn(person, "adapter");
            page.navigate("/articles/" + article);
            page.getByRole(AriaRole.TAB, named("定稿版本")).click();
            page.getByText("改写到各公众号").click();
            assertThat(page.getByText("还没有公众号发这篇文章")).isVisible();
            person.screenshot("adapt-empty");

            page.getByRole(AriaRole.BUTTON, named("添加公众号")).last().click();
            selectAll(page, ".account-chooser vaadin-grid");
            person.screenshot("adapt-choose");
            page.getByRole(AriaRole.BUTTON, named("添加 6 个公众号")).click();
            assertThat(page.locator(".adaptation-table .adaptation-name")).hasCount(6);
            person.screenshot("adapt-table");

            page.getByRole(AriaRole.BUTTON, named("临江交通")).click();
            page.locator(".own-form vaadin-text-field input").first().fill("台风来了,公交这样开");
            assertThat(page.locator(".adaptation-status")).containsText("已保存");
            page.locator(".own-form .ProseMirror").click();
            page.keyboard().type("各位乘客:今晚起部分线路停运。");
            page.getByRole(AriaRole.BUTTON, named("手机预览")).click();
            assertThat(page.frameLocator(".phone-screen").getByText("各位乘客")).isVisible();
            assertThat(page.locator(".adaptation-card").filter(having("临江交通"))).containsText("开头");
            person.screenshot("adapt-panel");
        }
        assertThat(rows())
                .filteredOn(row -> !row.inheritsAll())
                .extracting(AdaptationRow::title)
                .containsExactly("台风来了,公交这样开");
    }

    @Test
    @Order(2)
    void titlesFollowAPattern() {
        try (var person = browser.person(desk.address(), "en-GB")) {
            var page = signedIn(person, "adapter");
            page.navigate("/articles/" + article + "/adapt");
            selectAll(page, ".adaptation-table vaadin-grid");
            page.getByRole(AriaRole.BUTTON, named("Apply a title pattern")).click();
            assertThat(page.getByText("临江健康 | 台风蓝色预警")).isVisible();
            person.screenshot("adapt-pattern");
            page.getByRole(AriaRole.BUTTON, named("Change 6 titles")).click();
            assertThat(page.getByText("6 titles changed")).isVisible();
        }
        assertThat(rows()).extracting(AdaptationRow::title).allMatch(title -> title.contains("|"));
    }

    @Test
    @Order(3)
    void theTableWorksOnAPhone() {
        try (var person = browser.personOnPhone(desk.address(), "zh-CN")) {
            var page = signedIn(person, "adapter");
            page.navigate("/articles/" + article + "/adapt");
            assertThat(page.locator(".adaptation-card").first()).isVisible();
            person.screenshot("adapt-table");
            page.getByRole(AriaRole.BUTTON, named("临江交通")).click();
            assertThat(page.locator(".own-form")).isVisible();
            person.screenshot("adapt-panel");
        }
    }

    @Test
    @Order(4)
    void aReviewerReadsToTheEndOnAPhoneAndApproves() {
        submit();
        try (var person = browser.personOnPhone(desk.address(), "zh-CN")) {
            var page = signedIn(person, "checker");
            page.navigate("/reviews");
            assertThat(page.locator(".review-line")).hasCount(6);
            person.screenshot("review-queue");
            page.getByText("临江交通 | 台风蓝色预警").click();
            var approve = page.getByRole(AriaRole.BUTTON, named("通过"));
            assertThat(page.locator(".review-bar")).isVisible();
            person.screenshot("review-page");
            page.locator(".review-end").scrollIntoViewIfNeeded();
            assertThat(approve).isEnabled();
            approve.click();
            assertThat(page.locator(".review-line")).hasCount(5);
        }
    }

    @Test
    @Order(5)
    void theRestIsApprovedInOneActionThatListsIt() {
        try (var person = browser.person(desk.address(), "en-GB")) {
            var page = signedIn(person, "checker");
            page.navigate("/reviews");
            page.getByText("临江健康 | 台风蓝色预警").click();
            assertThat(page.locator(".review-end")).isVisible();
            person.screenshot("review-page");
            page.navigate("/reviews");
            selectAll(page, ".review-queue vaadin-grid");
            person.screenshot("review-queue");
            page.getByRole(AriaRole.BUTTON, named("Approve 5")).click();
            assertThat(page.locator(".bulk-approval li")).hasCount(5);
            person.screenshot("review-bulk");
            page.getByRole(AriaRole.BUTTON, named("Approve 5")).last().click();
            assertThat(page.getByText("Nothing waits for your review")).isVisible();
        }
    }

    private static void selectAll(Page page, String grid) {
        page.locator(grid + " vaadin-checkbox").first().click();
    }

    private static void submit() {
        Acting.as(
                coordinator,
                () -> {
                    var editions = desk.door(Editions.class);
                    var made =
                            editions.assembleAll(
                                    rows().stream()
                                            .map(row ->
                                                    Assembly.lead(
                                                            row.account(),
                                                            row.id(),
                                                            new Address(
                                                                    Channel.MASS_SEND,
                                                                    new Audience.AllFollowers(),
                                                                    false)))
                                            .toList());
                    var requests =
                            editions.sealAll(made, Map.of()).values().stream()
                                    .flatMap(edition -> edition.items().stream())
                                    .map(AdaptAndReviewJourneyE2E::request)
                                    .toList();
                    desk.door(Reviews.class).requestAll(requests);
                });
    }

    private static Request request(SealedItem item) {
        var account = item.title().substring(0, item.title().indexOf(' '));
        var subject =
                new Subject(
                        item.title(),
                        account,
                        SealedItem.KIND,
                        "",
                        Optional.empty(),
                        Optional.of(item.difference()));
        return new Request(item.seal(), subject, item.contributors(), Route.single());
    }

    private static List<AdaptationRow> rows() {
        return Acting.call(coordinator, () -> desk.door(Adaptations.class).ofArticle(article));
    }

    private static void accounts() {
        var names = List.of("交通", "健康", "公安", "教育", "水务", "发布");
        for (int number = 0; number < names.size(); number++) {
            var name = names.get(number);
            var appId = "wx00000000000000%02d".formatted(number);
            Acting.call(
                    Actor.system("journey"),
                    () -> desk.door(Departments.class).create("临江市" + name + "局", name));
            var department =
                    desk.door(Departments.class).all().stream()
                            .filter(row -> row.shortName().equals(name))
                            .findFirst()
                            .orElseThrow()
                            .id();
            Acting.call(
                    new Actor(
                            Optional.empty(),
                            "journey",
                            Optional.empty(),
                            Set.of(Role.ADMINISTRATOR)),
                    () -> desk.door(Accounts.class).register(details(name, appId, department)));
        }
    }

    private static AccountDetails details(String name, String appId, DepartmentId department) {
        return new AccountDetails(
                "临江" + name,
                appId,
                AccountKind.SUBSCRIPTION,
                department,
                true,
                false,
                AccountDetails.Contact.NONE,
                "",
                "");
    }

    private static ArticleId article() {
        return Acting.call(
                coordinator,
                () -> {
                    var articles = desk.door(Articles.class);
                    var cover =
                            desk.door(Pictures.class).store(RainCloud.png(), "雨云.png", "台风云图", "");
                    var id = articles.create();
                    articles.save(
                            id,
                            1,
                            new ArticleText(
                                    "台风蓝色预警",
                                    "今晚到明天有大雨到暴雨,请减少外出。",
                                    "市气象局",
                                    Optional.of(cover.id()),
                                    text()));
                    articles.cut(id);
                    return id;
                });
    }

    private static Document text() {
        var lines =
                List.of(
                        "今年第七号台风将于今夜到明天凌晨在沿海登陆,我市今晚到明天白天有大雨到暴雨,局部大暴雨。",
                        "请市民减少外出,关好门窗,收好阳台物品,远离广告牌、树木和工地围挡。",
                        "地铁照常运行,地面公交视风力情况调整,出行前请留意各线路公告。",
                        "如遇险情,请拨打 110 或 119;断电断水请联系属地值班电话。");
        return new Document(
                lines.stream()
                        .map(line ->
                                new Passage(
                                        new BlockId("b" + lines.indexOf(line)),
                                        new Paragraph(List.of(Text.plain(line)))))
                        .toList());
    }

    private static Page signedIn(Person person, String login) {
        person.signIn(login, DeskUnderTest.PASSWORD);
        return person.page();
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
