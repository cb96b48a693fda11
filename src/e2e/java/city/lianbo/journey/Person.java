package city.lianbo.journey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Function;

/// Somebody with a browser.
///
/// @param look width and language, part of the screenshots' names
record Person(Page page, String look) implements AutoCloseable {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");

    /// Signs in on the sign-in page and waits until it is left.
    void signIn(String login, String password) {
        page.navigate("/login");
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button[slot=submit]").click();
        page.waitForURL(address -> !address.contains("/login"));
    }

    void press(String label) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).click();
    }

    /// Does a part of a journey; where it fails, what the person saw is kept as `failed-…`.
    <T> T watched(Function<Person, T> part) {
        try {
            return part.apply(this);
        } catch (RuntimeException | AssertionError failure) {
            screenshot("failed-" + Instant.now().toEpochMilli());
            throw failure;
        }
    }

    void watching(Consumer<Person> part) {
        watched(person -> {
            part.accept(person);
            return person;
        });
    }

    /// Kept under `target/screenshots` for people to look at.
    void screenshot(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(SCREENSHOTS.resolve(name + "-" + look + ".png"))
                        .setFullPage(true));
    }

    @Override
    public void close() {
        page.context().close();
    }
}
