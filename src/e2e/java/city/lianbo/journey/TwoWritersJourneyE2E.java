package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.platform.Role;
import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Two people write in one article at the same time.
class TwoWritersJourneyE2E {

    private static DeskUnderTest desk;
    private static Browser browser;

    private Person writer;
    private Person colleague;
    private WritingSurface here;
    private WritingSurface there;

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

    @BeforeEach
    void signIn() {
        writer = browser.person(desk.address(), "zh-CN");
        writer.signIn("writer", DeskUnderTest.PASSWORD);
        colleague = browser.person(desk.address(), "en-GB");
        colleague.signIn("colleague", DeskUnderTest.PASSWORD);
        here = new WritingSurface(writer.page());
        there = new WritingSurface(colleague.page());
    }

    @AfterEach
    void leave() {
        writer.close();
        colleague.close();
    }

    @Test
    void inDifferentParagraphsBothKeepTheirWorkAndSeeWhereTheOtherIs() {
        begin("各写一段", "第一段。", "第二段。");

        end(here.text().locator("p").nth(0));
        end(there.text().locator("p").nth(1));
        assertThat(here.text().locator("p.rt-other")).hasAttribute("data-others", "市级统筹乙");
        assertThat(there.text().locator("p.rt-other")).hasText("第一段。");
        for (var stroke : new String[] {"今", "晚", "有", "雨"}) {
            here.type(stroke);
            there.type(stroke);
        }
        writer.screenshot("two-writers");

        bothRead("第一段。今晚有雨", "第二段。今晚有雨");
        nobodyIsAsked();
        assertThat(there.text().locator("p").nth(1)).hasText("第二段。今晚有雨");
        there.type("。");
        bothRead("第一段。今晚有雨", "第二段。今晚有雨。");
    }

    @Test
    void inDifferentItemsOfAListBothKeepTheirWork() {
        begin("一张清单", "- 雨具", "电筒", "饮水");
        assertThat(there.text().locator("li")).hasCount(3);

        end(here.text().locator("li p").nth(0));
        end(there.text().locator("li p").nth(2));
        here.type("（雨衣、雨鞋）");
        there.type("（两天）");
        there.press("Enter");
        there.type("药品");

        assertThat(here.text().locator("li"))
                .hasText(new String[] {"雨具（雨衣、雨鞋）", "电筒", "饮水（两天）", "药品"});
        assertThat(there.text().locator("li"))
                .hasText(new String[] {"雨具（雨衣、雨鞋）", "电筒", "饮水（两天）", "药品"});
        nobodyIsAsked();
    }

    @Test
    void undoTakesBackOnesOwnStrokesAlsoAfterSavingAndAfterOthersWork() {
        begin("撤销", "第一段。", "第二段。");
        end(here.text().locator("p").nth(0));
        here.type("要撤销的。");
        here.settled();
        end(there.text().locator("p").nth(1));
        there.type("乙的话。");
        assertThat(here.text()).containsText("乙的话。");

        here.press("ControlOrMeta+z");

        bothRead("第一段。", "第二段。乙的话。");
        here.press("ControlOrMeta+Shift+z");
        bothRead("第一段。要撤销的。", "第二段。乙的话。");
    }

    @Test
    void whereBothWriteTheTitleTheSecondIsAskedAndNothingIsLost() {
        begin("原来的题", "正文。");
        var title = writer.page().locator(".article-title input");
        var titleThere = colleague.page().locator(".article-title input");

        titleThere.fill("乙改的题");
        assertThat(title).hasValue("乙改的题");
        // In the pause before the desk hears of it, and until after the colleague's has come.
        titleThere.fill("乙又改的题");
        title.pressSequentially(
                "甲".repeat(12), new Locator.PressSequentiallyOptions().setDelay(120));

        // Whoever is saved second is asked.
        var asked = List.of(dialog(writer), dialog(colleague));
        await("one of them to be asked")
                .until(() -> asked.stream().mapToInt(Locator::count).sum() == 1);
        var second = asked.getFirst().count() == 1 ? writer : colleague;
        assertThat(dialog(second)).containsText("乙又改的题");
        assertThat(dialog(second)).containsText("甲甲");
        second.screenshot("two-texts");
        dialog(second).locator("vaadin-button").first().click();
        assertThat(dialog(second)).hasCount(0);
        await("both to read the same")
                .until(() ->
                        title.inputValue().equals(titleThere.inputValue())
                                && second.page().locator(".saved-line.failed").count() == 0);
    }

    private static Locator dialog(Person person) {
        return person.page().locator("vaadin-dialog[opened]");
    }

    /// The writer begins, the colleague opens the same article.
    private void begin(String title, String... paragraphs) {
        here = WritingSurface.begin(writer.page(), title);
        for (int index = 0; index < paragraphs.length; index++) {
            if (index > 0) {
                here.press("Enter");
            }
            here.type(paragraphs[index]);
        }
        here.settled();
        colleague.page().navigate(writer.page().url());
        there = new WritingSurface(colleague.page());
        assertThat(there.text()).containsText(paragraphs[paragraphs.length - 1]);
    }

    private static void end(Locator place) {
        place.click();
        place.page().keyboard().press("End");
    }

    private void bothRead(String... paragraphs) {
        assertThat(here.text().locator("p")).hasText(paragraphs);
        assertThat(there.text().locator("p")).hasText(paragraphs);
    }

    private void nobodyIsAsked() {
        assertThat(dialog(writer)).hasCount(0);
        assertThat(dialog(colleague)).hasCount(0);
    }
}
