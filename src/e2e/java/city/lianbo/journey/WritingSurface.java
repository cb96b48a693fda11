package city.lianbo.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// An article's editor in the browser, as a person's hands find it.
record WritingSurface(Page page) {

    private static final Path CLIPBOARD = Path.of("src/test/resources/clipboard");

    /// A new article with the caret in its empty text.
    static WritingSurface begin(Page page, String title) {
        page.navigate("/articles");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("新建母稿"))
                .first()
                .click();
        page.waitForURL(Pattern.compile("/articles/[0-9a-f-]{36}"));
        page.locator(".article-title input").fill(title);
        var surface = new WritingSurface(page);
        surface.text().click();
        return surface;
    }

    Locator text() {
        return page.locator(".ProseMirror");
    }

    Locator notice() {
        return page.locator(".rt-notice [role=status]");
    }

    Locator slashMenu() {
        return page.locator(".rt-slash:popover-open .rt-option");
    }

    void type(String words) {
        page.keyboard().type(words);
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    void selectAll() {
        text().click();
        press("ControlOrMeta+a");
    }

    static String clipboard(String program) {
        try {
            return Files.readString(CLIPBOARD.resolve(program + ".html"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /// Puts both forms on the browser's real clipboard, as another program would, and pastes them.
    void paste(String html, String plain) {
        page.evaluate(
                """
                ([html, plain]) => {
                  document.addEventListener('copy', (event) => {
                    if (html) event.clipboardData.setData('text/html', html);
                    event.clipboardData.setData('text/plain', plain);
                    event.preventDefault();
                    event.stopImmediatePropagation();
                  }, { once: true, capture: true });
                  document.execCommand('copy');
                }
                """,
                List.of(html, plain));
        press("ControlOrMeta+v");
    }

    /// Waits until the desk has saved, and reads the text as the server gives it out again.
    @SuppressWarnings("unchecked") // what JSON.parse gives
    List<Map<String, Object>> stored() {
        settled();
        page.reload();
        text().waitFor();
        return (List<Map<String, Object>>)
                page.evaluate(
                        "() => JSON.parse(document.querySelector('lianbo-rich-text').value"
                                + " || '{\"content\":[]}').content");
    }

    /// The kinds of the stored blocks, in their order.
    List<String> storedKinds() {
        return stored().stream().map(block -> String.valueOf(block.get("type"))).toList();
    }

    /// The editor tells after 300 ms of quiet; the line above it says when that is saved.
    void settled() {
        page.waitForFunction(
                "() => { const e = document.querySelector('lianbo-rich-text');"
                        + " return !e.untold; }");
        assertThat(page.locator(".saved-line")).containsText("已保存");
        page.waitForFunction("() => !window.Vaadin.Flow.clients.ROOT?.isActive?.()");
    }

    InputMethod inputMethod() {
        return new InputMethod(page.context().newCDPSession(page));
    }

    /// A Chinese input method, played through the browser's debugging protocol.
    record InputMethod(CDPSession protocol) {

        /// The letters under the caret while one still chooses.
        void compose(String letters) {
            var arguments = new JsonObject();
            arguments.addProperty("text", letters);
            arguments.addProperty("selectionStart", letters.length());
            arguments.addProperty("selectionEnd", letters.length());
            protocol.send("Input.imeSetComposition", arguments);
        }

        void choose(String words) {
            var arguments = new JsonObject();
            arguments.addProperty("text", words);
            protocol.send("Input.insertText", arguments);
        }
    }
}
