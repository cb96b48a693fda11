package city.lianbo.journey;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The system's Chromium without a window. `LIANBO_CHROMIUM` says where it is; without that the
/// usual places are tried.
final class Browser implements AutoCloseable {

    /// The last ones keep Chromium from calling its maker.
    private static final List<String> FLAGS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    Browser() {
        playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        chromium =
                playwright
                        .chromium()
                        .launch(
                                new BrowserType.LaunchOptions()
                                        .setExecutablePath(executable())
                                        .setArgs(FLAGS));
    }

    /// A person at a desk: a window of 1440 px, nobody signed in yet.
    Person person(String address, String language) {
        return person(address, language, 1440, 900);
    }

    /// A person with a phone in the hand.
    Person personOnPhone(String address, String language) {
        return person(address, language, 390, 844);
    }

    private Person person(String address, String language, int width, int height) {
        BrowserContext context =
                chromium.newContext(
                        new com.microsoft.playwright.Browser.NewContextOptions()
                                .setBaseURL(address)
                                .setLocale(language)
                                .setTimezoneId("Europe/Lisbon")
                                .setColorScheme(ColorScheme.LIGHT)
                                .setViewportSize(width, height));
        Page page = context.newPage();
        page.setDefaultTimeout(20_000);
        return new Person(page, width + "-" + language);
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }

    private static Path executable() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("LIANBO_CHROMIUM")).stream(),
                        Stream.of("/usr/bin/chromium", "/usr/bin/google-chrome"))
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException(
                                "No Chromium found; ./lianbo test installs it or says"
                                        + " what to install"));
    }
}
