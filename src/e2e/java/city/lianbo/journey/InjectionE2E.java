package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.Role;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// Every string of the corpus typed and pasted into a text: nothing of it runs, anywhere.
class InjectionE2E {

    private static final Path CORPUS = Path.of("src/test/resources/document/injections.txt");

    /// Everything that could run: elements, handlers, addresses.
    private static final String DANGERS =
            """
            (roots) => roots.flatMap((root) => [...root.querySelectorAll('*')]).flatMap((element) => {
              const found = [];
              if (/^(script|iframe|object|embed|applet|base|meta|link|form|math|animate|set|use)$/i
                  .test(element.localName)) found.push(element.outerHTML);
              for (const { name, value } of element.attributes) {
                if (/^on/i.test(name)) found.push(name + '=' + value);
                if (/^(href|src|action|formaction|xlink:href|data|poster|background)$/i.test(name)
                    && /^[\\s\\u0000-\\u0020]*(javascript|vbscript|data:text)/i.test(value)) {
                  found.push(name + '=' + value);
                }
              }
              return found;
            })
            """;

    private static DeskUnderTest desk;
    private static Browser browser;

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

    @Test
    void nothingTypedRuns() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var ran = watch(person);
            var surface = WritingSurface.begin(person.page(), "逐条输入");
            for (var attack : corpus()) {
                person.page().keyboard().insertText(attack);
                surface.press("Enter");
            }

            harmless(surface, ran);
        }
    }

    @Test
    void nothingPastedAsTextRuns() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var ran = watch(person);
            var surface = WritingSurface.begin(person.page(), "粘贴文字");
            surface.paste("", String.join("\n", corpus()));
            assertThat(surface.text()).containsText("<script>alert(1)</script>");

            harmless(surface, ran);
        }
    }

    @Test
    void nothingPastedAsAPageRuns() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var ran = watch(person);
            var surface = WritingSurface.begin(person.page(), "粘贴网页");
            for (var attack : corpus()) {
                surface.paste("<p>前" + attack + "后</p>", "x");
            }
            // The same inside what the editor itself would put on the clipboard.
            surface.paste(
                    "<div data-pm-slice=\"0 0 []\">" + String.join("<p>", corpus()) + "</div>",
                    "x");

            harmless(surface, ran);
        }
    }

    @Test
    void nothingInTheFieldsRunsInTheList() {
        try (var person = browser.person(desk.address(), "zh-CN")) {
            var ran = watch(person);
            var page = person.page();
            for (var attack :
                    corpus().stream().filter(text -> text.length() <= 60).limit(12).toList()) {
                WritingSurface.begin(page, attack);
                page.getByLabel("摘要").fill(attack);
                page.getByLabel("作者").fill("<b onclick=x>");
                assertThat(page.locator(".saved-line")).containsText("已保存");
            }

            page.navigate("/articles");
            assertThat(page.locator(".article-card").first()).isVisible();
            page.waitForTimeout(500);
            assertThat(dangers(page.locator("vaadin-grid"))).isEmpty();
            assertThat(ran).isEmpty();
        }
    }

    private static void harmless(WritingSurface surface, List<String> ran) {
        var page = surface.page();
        surface.settled();
        page.waitForTimeout(500);
        assertThat(dangers(surface.text())).isEmpty();
        assertThat(dangers(page.frameLocator(".phone-screen").locator("body"))).isEmpty();
        page.reload();
        surface.text().waitFor();
        page.waitForTimeout(500);
        assertThat(dangers(surface.text())).isEmpty();
        page.navigate("/articles");
        assertThat(page.locator(".article-card").first()).isVisible();
        assertThat(dangers(page.locator("vaadin-grid"))).isEmpty();
        assertThat(ran).isEmpty();
    }

    private static List<?> dangers(Locator root) {
        return (List<?>) root.evaluateAll(DANGERS);
    }

    /// What runs shows itself: a dialog, a request to elsewhere, a call of a replaced function.
    private static List<String> watch(Person person) {
        var ran = new ArrayList<String>();
        Page page = person.page();
        page.exposeFunction("ranWild", arguments -> ran.add(List.of(arguments).toString()));
        page.addInitScript(
                "for (const name of ['alert', 'confirm', 'prompt', 'print'])"
                        + " window[name] = () => window.ranWild(name);");
        page.onDialog(dialog -> {
            ran.add("dialog " + dialog.message());
            dialog.dismiss();
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(desk.address())
                    && !request.url().startsWith("data:")
                    && !request.url().startsWith("about:")) {
                ran.add("request " + request.url());
            }
        });
        person.signIn("writer", DeskUnderTest.PASSWORD);
        return ran;
    }

    private static List<String> corpus() {
        try {
            var attacks =
                    Files.readAllLines(CORPUS).stream().filter(line -> !line.isBlank()).toList();
            assertThat(attacks).hasSizeGreaterThanOrEqualTo(100);
            return attacks;
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
