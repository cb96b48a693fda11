package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.platform.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What somebody does in a long text: paste, insert, look for, arrange, undo.
class EditorJourneyE2E {

    private static DeskUnderTest desk;
    private static Browser browser;
    private Person person;

    @BeforeAll
    static void open() {
        desk = DeskUnderTest.start();
        browser = new Browser();
        var _ = desk.hire("writer", "市级统筹", Role.COORDINATOR);
    }

    @AfterAll
    static void close() {
        browser.close();
        desk.close();
    }

    @BeforeEach
    void signIn() {
        person = browser.person(desk.address(), "zh-CN");
        person.signIn("writer", DeskUnderTest.PASSWORD);
    }

    @AfterEach
    void leave() {
        person.close();
    }

    @Test
    void aTextFromWordIsClean() {
        var surface = WritingSurface.begin(person.page(), "从 Word 粘贴");

        surface.paste(WritingSurface.clipboard("word"), "x");

        assertThat(surface.notice())
                .hasText("粘贴时去掉了1 条批注、1 处已标记删除的文字、1 张没有内容的图片（请另外插入）、1 个嵌套表格（文字已保留）。");
        assertThat(surface.text().locator("ul > li > ul > li")).hasText("地下通道");
        assertThat(surface.text().locator("ol > li")).hasCount(2);
        assertThat(surface.text().locator("tr").nth(1).locator("td").first())
                .hasAttribute("rowspan", "2");
        assertThat(surface.text()).containsText("各单位须在11月23日18:30前全部到岗。");
        assertThat(surface.text()).not().containsText(Pattern.compile("大致|批注|隐藏|supportLists"));
        person.screenshot("editor-pasted-word");
        assertThat(surface.storedKinds())
                .containsExactly(
                        "heading",
                        "heading",
                        "paragraph",
                        "bulletList",
                        "orderedList",
                        "paragraph",
                        "table",
                        "paragraph");
    }

    @Test
    void aTextFromWpsIsClean() {
        var surface = WritingSurface.begin(person.page(), "从 WPS 粘贴");

        surface.paste(WritingSurface.clipboard("wps"), "x");

        assertThat(surface.text().locator("h2")).hasText("临江市公告");
        assertThat(surface.text().locator("ol > li")).hasText(new String[] {"第一条", "第二条"});
        assertThat(surface.text()).containsText("为做好工作,2026年起执行。");
        var blocks = surface.stored();
        assertThat(blocks)
                .extracting(block -> block.get("type"))
                .containsExactly("heading", "paragraph", "orderedList", "paragraph");
        assertThat(blocks.getLast().get("attrs")).asString().contains("align=right");
    }

    @Test
    void aTextFromGoogleDocsIsClean() {
        var surface = WritingSurface.begin(person.page(), "从 Google 文档粘贴");

        surface.paste(WritingSurface.clipboard("google-docs"), "x");

        assertThat(surface.text().locator("strong")).hasText("stay");
        assertThat(surface.text().locator("a")).hasAttribute("href", "https://example.com");
        assertThat(surface.text().locator("ul > li > ul > li")).hasText("inner");
        assertThat(surface.storedKinds())
                .containsExactly("heading", "paragraph", "bulletList", "table");
    }

    @Test
    void aTextFromAPageIsClean() {
        var surface = WritingSurface.begin(person.page(), "从网页粘贴");

        surface.paste(WritingSurface.clipboard("web-page"), "x");

        assertThat(surface.text()).containsText("第一段,坏链好链。");
        assertThat(surface.text().locator("a")).hasCount(1);
        assertThat(surface.notice()).containsText("3 个视频或嵌入内容");
        // The picture that came as data goes to the library, which asks for its words.
        var words = person.page().getByLabel("替代文字").first();
        words.fill("一个点");
        person.press("使用这张图片");
        assertThat(surface.text().locator("figure.rt-picture")).hasCount(1);
        assertThat(surface.text().locator(".rt-waiting")).hasCount(0);
        assertThat(surface.storedKinds()).contains("picture", "orderedList", "blockquote", "table");
    }

    @Test
    void aDeclinedPictureLeavesNoHole() {
        var surface = WritingSurface.begin(person.page(), "不要这张图");

        surface.paste(WritingSurface.clipboard("web-page"), "x");
        assertThat(surface.text().locator(".rt-waiting")).hasCount(1);
        person.press("取消");

        assertThat(surface.text().locator(".rt-waiting")).hasCount(0);
        assertThat(surface.storedKinds()).doesNotContain("picture", "waiting");
    }

    @Test
    void theSlashMenuKnowsPinyinAndTheKeyboard() {
        var surface = WritingSurface.begin(person.page(), "斜杠菜单");

        surface.type("/");
        assertThat(surface.slashMenu().first()).hasText("正文");
        surface.type("jsk");
        assertThat(surface.slashMenu()).hasText(new String[] {"警示框"});
        surface.press("Enter");
        surface.type("请勿靠近江边");
        surface.press("Enter", "Enter");
        surface.type("/表格");
        assertThat(surface.slashMenu()).hasCount(1);
        surface.press("Tab");
        surface.type("区");
        surface.press("ControlOrMeta+End");
        surface.type("/zh");
        surface.press("Escape");

        assertThat(surface.slashMenu()).hasCount(0);
        assertThat(surface.text()).containsText("/zh");
        assertThat(surface.storedKinds()).startsWith("callout", "table");
        assertThat(person.page().frameLocator(".phone-screen").locator("table")).hasCount(1);
    }

    @Test
    void cardsAreFilledInOnAForm() {
        var surface = WritingSurface.begin(person.page(), "联系卡");

        surface.type("/lxk");
        assertThat(surface.slashMenu()).hasCount(1);
        surface.press("Enter");
        surface.press("Enter");
        assertThat(person.page().getByText("请填写。")).isVisible();
        surface.type("市应急管理局");
        surface.press("Tab");
        surface.type("0771-12345");
        surface.press("Enter");
        surface.type("有事请打电话。");

        var card = surface.stored().getFirst();
        assertThat(card.get("type")).isEqualTo("contactCard");
        assertThat(card.get("attrs")).asString().contains("phone=0771-12345");
        assertThat(surface.text()).containsText("有事请打电话。");
    }

    @Test
    void aTableGrowsAndMergesWithItsTools() {
        var surface = WritingSurface.begin(person.page(), "表格");

        surface.type("/bg");
        surface.press("Enter");
        assertThat(surface.text().locator("tr")).hasCount(3);
        tool("table.row.below").click();
        tool("table.column.after").click();
        assertThat(surface.text().locator("tr")).hasCount(4);
        assertThat(surface.text().locator("tr").first().locator("th")).hasCount(4);
        var cells = surface.text().locator("tr").nth(2).locator("td");
        cells.nth(0).hover();
        person.page().mouse().down();
        cells.nth(1).hover();
        person.page().mouse().up();
        tool("table.merge").click();

        assertThat(surface.text().locator("td[colspan='2']")).hasCount(1);
        assertThat(surface.storedKinds()).startsWith("table");
        tool("undo").waitFor();
    }

    @Test
    void findsAndReplacesInOneStep() {
        var surface = WritingSurface.begin(person.page(), "查找");
        surface.type("十二月三日开会。地点在三楼,三点开始。");

        surface.press("ControlOrMeta+f");
        surface.type("三");
        var count = person.page().locator(".rt-find output");
        assertThat(count).hasText("1 / 3");
        surface.press("Enter");
        assertThat(count).hasText("2 / 3");
        person.page().getByLabel("替换为").fill("四");
        person.press("全部替换");
        assertThat(count).hasText("已替换 3 处");
        assertThat(surface.text()).hasText("十二月四日开会。地点在四楼,四点开始。");
        surface.press("Escape", "ControlOrMeta+z");

        assertThat(surface.text()).hasText("十二月三日开会。地点在三楼,三点开始。");
    }

    @Test
    void undoReachesBeyondWhatWasSaved() {
        var surface = WritingSurface.begin(person.page(), "撤销");
        surface.type("第一句。");
        surface.settled();
        assertThat(person.page().frameLocator(".phone-screen").getByText("第一句。")).isVisible();
        person.page().waitForTimeout(600);
        surface.type("第二句。");
        assertThat(person.page().frameLocator(".phone-screen").getByText("第二句。")).isVisible();

        surface.press("ControlOrMeta+z");
        assertThat(surface.text()).hasText("第一句。");
        surface.press("ControlOrMeta+z");

        assertThat(surface.text()).hasText("");
    }

    @Test
    void aHalfComposedWordIsNeitherSavedNorRead() {
        var surface = WritingSurface.begin(person.page(), "输入法");
        surface.type("开头。");
        surface.settled();
        var told = value();
        var method = surface.inputMethod();

        method.compose("fang");
        method.compose("fang'fan");
        person.page().waitForTimeout(900);
        assertThat(value()).isEqualTo(told);
        method.choose("防范");
        surface.settled();
        assertThat(value()).contains("开头。防范");

        surface.press("Enter");
        surface.type("/");
        assertThat(surface.slashMenu().first()).isVisible();
        method.compose("biaoge");
        assertThat(surface.slashMenu()).hasCount(0);
        surface.press("Enter");
        method.choose("表格");
        assertThat(surface.slashMenu()).hasCount(1);
        surface.press("Escape");
        method.compose("# ");
        assertThat(surface.text().locator("h2")).hasCount(0);
        method.choose("字");
    }

    @Test
    void lockedFactsAreListedAndLeadToTheirPlace() {
        var surface = WritingSurface.begin(person.page(), "事实");
        surface.type("停水时间18:30");
        surface.press("Shift+ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft");
        surface.press("Shift+ArrowLeft", "Shift+ArrowLeft");
        person.page().locator(".rt-bubble [data-tool=lock]").click();
        assertThat(person.page().locator(".rt-menu:not(.rt-slash) button").first()).hasText("时间");
        surface.press("Enter");

        person.page().locator(".rt-foot [data-tool=panel]").click();
        var line = person.page().locator(".rt-panel li button");
        assertThat(line).hasText("时间18:30");
        line.click();
        assertThat(surface.text().locator(".rt-fact")).hasText("18:30");
        person.screenshot("editor-facts");
        assertThat(surface.stored().getFirst()).asString().contains("fact").contains("kind=time");
    }

    @Test
    void aBlockMovesByKeyboardAndKeepsItsName() {
        var surface = WritingSurface.begin(person.page(), "移动");
        surface.type("甲");
        surface.press("Enter");
        surface.type("乙");
        var before = ids(surface.stored());

        surface.text().locator("p").last().click();
        surface.press("Alt+ArrowUp");
        assertThat(surface.text().locator("p").first()).hasText("乙");

        assertThat(ids(surface.stored())).containsExactly(before.get(1), before.get(0));
    }

    @Test
    void theLastStrokesOfATitleSurviveClosingTheTab() {
        var surface = WritingSurface.begin(person.page(), "标题");
        surface.type("正文。");
        surface.settled();
        var address = person.page().url();
        var title = person.page().locator(".article-title input");
        title.fill("标题写到最后一刻");
        person.page().close(new Page.CloseOptions().setRunBeforeUnload(true));

        var next = person.page().context().newPage();
        await().ignoreExceptions()
                .untilAsserted(() -> {
                    next.navigate(address);
                    next.locator(".ProseMirror").waitFor();
                    assertThat(next.locator(".article-title input").inputValue())
                            .isEqualTo("标题写到最后一刻");
                });
    }

    @Test
    void othersWorkComesInWithoutTouchingCaretOrUndo() {
        var surface = WritingSurface.begin(person.page(), "两个人");
        surface.type("甲段。");
        surface.press("Enter");
        surface.type("乙段。");
        surface.settled();
        surface.press("ArrowUp", "End");
        // Longer than what undo takes for one stroke.
        person.page().waitForTimeout(700);
        surface.type("我写");

        person.page()
                .evaluate(
                        """
                        () => {
                          const editor = document.querySelector('lianbo-rich-text');
                          const text = JSON.parse(editor.value);
                          text.content[1].content[0].text = '乙段,别人改了。';
                          text.content.push({ type: 'paragraph', attrs: { id: 'theirs' },
                              content: [{ type: 'text', text: '别人的新段。' }] });
                          editor.mergeFrom(JSON.stringify(text), 1);
                          editor.others([{ name: '李编辑', colour: 1, block: 'theirs' }]);
                        }
                        """);
        surface.type("的话");

        assertThat(surface.text().locator("p"))
                .hasText(new String[] {"甲段。我写的话", "乙段,别人改了。", "别人的新段。"});
        assertThat(surface.text().locator(".rt-other")).hasAttribute("data-others", "李编辑");
        surface.settled();
        assertThat(value()).startsWith("{\"type\":\"doc\",\"attrs\":{\"seen\":1}");
        surface.press("ControlOrMeta+z");
        assertThat(surface.text()).containsText("别人改了");
        assertThat(surface.text()).containsText("别人的新段");
        assertThat(surface.text()).not().containsText("的话");
    }

    @Test
    void twentyThousandCharactersStayFluid() {
        var surface = WritingSurface.begin(person.page(), "长文");
        var sentence = "临江市人民政府今天发布通知,请各部门按照要求做好准备工作,确保群众安全。";
        surface.paste("", (sentence.repeat(3) + "\n").repeat(190));
        surface.settled();
        surface.text().locator("p").nth(90).click();
        person.page()
                .evaluate(
                        """
                        () => {
                          window.strokes = [];
                          addEventListener('keydown', () => {
                            const pressed = performance.now();
                            requestAnimationFrame(() => {
                              const painted = new MessageChannel();
                              painted.port1.onmessage =
                                  () => strokes.push(performance.now() - pressed);
                              painted.port2.postMessage(0);
                            });
                          }, { capture: true });
                        }
                        """);

        for (int stroke = 0; stroke < 100; stroke++) {
            person.page().keyboard().press("a");
            person.page().waitForTimeout(stroke % 10 == 9 ? 500 : 30);
        }

        var millis =
                ((List<?>) person.page().evaluate("() => strokes"))
                        .stream()
                                .mapToDouble(some -> ((Number) some).doubleValue())
                                .sorted()
                                .toArray();
        // Two cores full of other work measure about 10 and 20.
        assertThat(millis).hasSizeGreaterThan(90);
        assertThat(millis[millis.length / 2]).as("half of the strokes, ms").isLessThan(50);
        assertThat(millis[millis.length * 95 / 100]).as("19 of 20 strokes, ms").isLessThan(120);
    }

    private Locator tool(String name) {
        return person.page().locator("[data-tool='" + name + "']").first();
    }

    private String value() {
        return String.valueOf(
                person.page().evaluate("() => document.querySelector('lianbo-rich-text').value"));
    }

    private static List<String> ids(List<Map<String, Object>> blocks) {
        return blocks.stream().map(block -> String.valueOf(block.get("attrs"))).toList();
    }
}
