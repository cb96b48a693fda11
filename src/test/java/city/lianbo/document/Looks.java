package city.lianbo.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Every piece of writing of a rendered article with the colours a reader sees, on a light page or
/// after WeChat's client has turned it for the dark.
final class Looks {

    /// @param ink as seen, over its ground
    /// @param large bold and at least 19 pixels: what the guidelines call large
    record Writing(String words, Rgba ink, Rgba ground, boolean large) {

        double contrast() {
            return Legibility.contrast(ink, ground);
        }
    }

    private record State(Rgba ground, Rgba original, Rgba ink, int size, boolean bold) {}

    private static final Rgba BLACK = new Rgba(0, 0, 0, 1);

    private final List<Writing> found = new ArrayList<>();
    private final Optional<DarkMode> dark;

    private Looks(Optional<DarkMode> dark) {
        this.dark = dark;
    }

    static List<Writing> inLight(WeChatHtml html) {
        return of(html, Optional.empty());
    }

    static List<Writing> inDark(WeChatHtml html, DarkMode client) {
        return of(html, Optional.of(client));
    }

    private static List<Writing> of(WeChatHtml html, Optional<DarkMode> dark) {
        var looks = new Looks(dark);
        var start =
                dark.isPresent()
                        ? new State(DarkMode.PAGE, DarkMode.WRITING, DarkMode.WRITING, 17, false)
                        : new State(Rgba.WHITE, BLACK, BLACK, 17, false);
        looks.look(Jsoup.parseBodyFragment(html.html()).body(), start);
        return looks.found;
    }

    private void look(Element element, State outer) {
        var style = style(element);
        var ground = colour(style, "background");
        var ink = colour(style, "color");
        var below = outer.ground();
        var seen =
                ground.map(paint ->
                        dark.map(client -> client.ground(paint, below)).orElse(paint).over(below));
        var own = seen.orElse(below);
        var original = ink.orElse(outer.original());
        var shown =
                ink.isPresent() || ground.isPresent()
                        ? dark.map(client -> client.writing(original, own)).orElse(original)
                        : outer.ink();
        var state =
                new State(
                        own,
                        original,
                        shown,
                        Optional.ofNullable(style.get("font-size"))
                                .map(size -> Integer.parseInt(size.replace("px", "")))
                                .orElse(outer.size()),
                        outer.bold()
                                || "bold".equals(style.get("font-weight"))
                                || element.normalName().equals("strong"));
        if (!element.ownText().isBlank()) {
            found.add(
                    new Writing(
                            element.ownText(),
                            shown.over(own),
                            own,
                            state.bold() && state.size() >= 19));
        }
        element.children().forEach(child -> look(child, state));
    }

    private static Optional<Rgba> colour(Map<String, String> style, String name) {
        return Optional.ofNullable(style.get(name)).map(value -> Rgba.parse(value).orElseThrow());
    }

    private static Map<String, String> style(Element element) {
        var style = new HashMap<String, String>();
        for (var declaration : element.attr("style").split(";", -1)) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                style.put(declaration.substring(0, colon), declaration.substring(colon + 1));
            }
        }
        return style;
    }
}
