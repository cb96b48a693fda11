package city.lianbo.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The language and the colours somebody chose, kept in cookies so that they hold before the
/// sign-in too.
final class Preferences {

    private static final String LANGUAGE = "lianbo-language";
    private static final String COLOURS = "lianbo-colours";
    private static final String KEEP =
            "document.cookie = $0 + '=' + $1 + '; path=/; max-age=31536000; samesite=lax'"
                    + " + (location.protocol === 'https:' ? '; secure' : '')";

    private Preferences() {}

    static void applyLanguage(VaadinSession session, VaadinRequest request) {
        cookie(request, LANGUAGE)
                .map(tag -> "en".equals(tag) ? Messages.ENGLISH : Messages.CHINESE)
                .ifPresent(session::setLocale);
    }

    /// Reloads the page, so that every screen speaks the new language.
    static void choose(UI ui, Locale locale) {
        ui.getSession().setLocale(locale);
        var page = ui.getPage();
        page.executeJs(KEEP, LANGUAGE, locale.getLanguage()).then(_ -> page.reload());
    }

    static void applyColours(UI ui, VaadinRequest request) {
        cookie(request, COLOURS)
                .map(value -> "dark".equals(value) ? DARK : LIGHT)
                .ifPresent(ui.getPage()::setColorScheme);
    }

    static void choose(UI ui, ColorScheme.Value colours) {
        ui.getPage().setColorScheme(colours);
        ui.getPage().executeJs(KEEP, COLOURS, colours == DARK ? "dark" : "light");
    }

    static final ColorScheme.Value LIGHT = ColorScheme.Value.LIGHT;
    static final ColorScheme.Value DARK = ColorScheme.Value.DARK;

    private static Optional<String> cookie(VaadinRequest request, String name) {
        var cookies = request.getCookies();
        if (cookies == null) {
            return Optional.empty();
        }
        return Arrays.stream(cookies)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
