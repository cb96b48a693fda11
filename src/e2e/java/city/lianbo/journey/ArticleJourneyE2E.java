package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.platform.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Somebody writes an article, alone and beside somebody else.
class ArticleJourneyE2E {

    private static DeskUnderTest desk;
    private static Browser browser;

    @BeforeAll
    static void open() {
        desk = DeskUnderTest.start();
        browser = new Browser();
        var _ = desk.hire("writer", "市级统筹", Role.COORDINATOR);
        var _ = desk.hire("colleague", "市级统筹乙", Role.COORDINATOR);
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @Test
    void fromTheEmptyPageToTheFirstRevision() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var page = signedIn(person, "writer");
            page.navigate("/articles?q=没有这样的母稿");
            assertThat(page.getByText("没有符合条件的母稿")).isVisible();
            person.screenshot("article-list-empty");

            begin(page, "台风“海葵”蓝色预警:今晚到明天的出行提示", "今晚到明天白天,我市有大雨到暴雨,请减少外出。");
            page.getByLabel("摘要").fill("今晚到明天有大雨到暴雨,请减少外出,关好门窗。");
            page.getByLabel("作者").fill("市气象局");
            picture(page);
            assertThat(page.frameLocator(".phone-screen").locator("img")).hasCount(1);
            page.getByRole(AriaRole.BUTTON, named("选择封面")).click();
            page.locator(".picture-tile").first().click();
            page.getByRole(AriaRole.BUTTON, named("使用这张图片")).click();
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            assertThat(page.locator(".cover-frame img")).isVisible();
            assertThat(page.locator(".saved-line")).containsText("已保存");
            person.screenshot("article-editor");

            page.getByRole(AriaRole.TAB, named("检查")).click();
            assertThat(page.getByText("没有发现问题")).isVisible();
            page.getByRole(AriaRole.TAB, named("定稿版本")).click();
            page.getByRole(AriaRole.BUTTON, named("定稿")).click();
            assertThat(page.locator(".history-entry")).containsText("第 1 版");
            person.screenshot("article-revisions");
            page.navigate("/articles");
            assertThat(page.locator(".article-card").first()).containsText("已定稿");
            person.screenshot("article-list");
        }
    }

    @Test
    void whatWasTypedSurvivesClosingTheTab() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var page = signedIn(person, "writer");
            begin(page, "关上之前", "第一句。");
            var address = page.url();
            surface(page).press("End");
            page.keyboard().type("最后一句。");
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));

            reads(person.page().context().newPage(), address, "第一句。最后一句。");
        }
    }

    @Test
    void whatWasOnItsWaySurvivesClosingTheTab() {
        try (var person = browser.person(desk.address(), "zh-CN");
                var again = browser.person(desk.address(), "zh-CN")) {
            var page = signedIn(person, "writer");
            begin(page, "路上", "第一句。");
            var address = page.url();
            // Ordinary messages leave the browser and never arrive.
            page.context().route(url -> url.contains("v-r=uidl"), _ -> {});
            surface(page).press("End");
            page.keyboard().type("最后一句。");
            page.waitForFunction("() => !document.querySelector('lianbo-rich-text').untold");
            page.close(new Page.CloseOptions().setRunBeforeUnload(true));

            reads(signedIn(again, "writer"), address, "第一句。最后一句。");
        }
    }

    @Test
    void theLaterOfTwoIsToldAtOnceAndSeesBothTexts() {
        try (var writer = browser.person(desk.address(), "zh-CN");
                var colleague = browser.person(desk.address(), "zh-CN")) {
            var page = signedIn(writer, "writer");
            begin(page, "两个人写", "共同的一段。");
            var other = signedIn(colleague, "colleague");
            other.navigate(page.url());
            // Within one pause of typing, in one paragraph: neither has seen the other's words.
            surface(page).press("End");
            surface(other).press("End");
            other.keyboard().type("乙先说。");
            page.keyboard().type("甲后说。");

            assertThat(page.getByText("市级统筹乙在您打字时保存了这篇母稿")).isVisible();
            assertThat(page.locator("vaadin-dialog[opened]")).containsText("乙先说。");
            writer.screenshot("article-two-texts");
            page.getByRole(AriaRole.BUTTON, named("换成我的文字")).click();
            assertThat(page.locator("vaadin-dialog[opened]")).hasCount(0);
            other.reload();
            assertThat(surface(other)).containsText("甲后说。");
        }
    }

    @Test
    void onAPhoneInEnglish() {
        try (var person = browser.personOnPhone(desk.address(), "en-GB")) {
            var page = signedIn(person, "writer");
            page.navigate("/articles");
            page.getByRole(AriaRole.BUTTON, named("New article")).first().click();
            title(page).fill("Three new bus lines from Monday");
            surface(page).click();
            page.keyboard().type("Lines 12, 15 and 31 begin on Monday at 6:00.");
            assertThat(page.locator(".saved-line")).containsText(Pattern.compile("Saved \\d"));
            assertThat(page.locator(".article-title .count")).hasText("31 / 32");
            person.screenshot("article-editor");
            page.navigate("/articles");
            assertThat(page.locator(".article-card").first()).containsText("Three new bus lines");
            person.screenshot("article-list");
        }
    }

    private static void reads(Page page, String address, String text) {
        await().ignoreExceptions()
                .untilAsserted(() -> {
                    page.navigate(address);
                    surface(page).waitFor();
                    Assertions.assertThat(surface(page).innerText()).contains(text);
                });
    }

    private static Page signedIn(Person person, String login) {
        person.signIn(login, DeskUnderTest.PASSWORD);
        return person.page();
    }

    private static void begin(Page page, String title, String body) {
        page.navigate("/articles");
        page.getByRole(AriaRole.BUTTON, named("新建母稿")).first().click();
        page.waitForURL(Pattern.compile("/articles/[0-9a-f-]{36}"));
        title(page).fill(title);
        surface(page).click();
        page.keyboard().type(body);
        assertThat(page.frameLocator(".phone-screen").getByText(body)).isVisible();
    }

    private static Locator title(Page page) {
        return page.locator(".article-title input");
    }

    private static Locator surface(Page page) {
        return page.locator(".ProseMirror");
    }

    private static void picture(Page page) {
        page.getByRole(AriaRole.BUTTON, named("插入图片")).click();
        page.locator("vaadin-upload input[type=file]")
                .setInputFiles(new FilePayload("雨云.png", "image/png", RainCloud.png()));
        page.getByLabel("替代文字").first().fill("卫星云图上的台风");
        page.getByRole(AriaRole.BUTTON, named("使用这张图片")).click();
        assertThat(page.locator("figure.rt-picture")).isVisible();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
