package city.lianbo.document;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/// Our HTML as WeChat's client shows it while the phone is in dark mode: with the colours it turns
/// them into. For previews; what is sent never looks like this.
public final class DarkHtml {

    /// The page around an article, as a style.
    public static final String PAGE =
            "background:%s;color:%s".formatted(DarkMode.PAGE.css(), DarkMode.WRITING.css());

    private static final DarkMode CLIENT = DarkMode.AS_SEEN;
    private static final Pattern COLOUR = Pattern.compile("#[0-9a-f]{3,6}|rgba\\([^)]*\\)");

    private DarkHtml() {}

    public static String of(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        turn(document.body(), new Place(DarkMode.PAGE, DarkMode.WRITING));
        return document.body().html();
    }

    /// @param ground as it is seen, opaque
    /// @param ink as it was written
    private record Place(Rgba ground, Rgba ink) {}

    private static void turn(Element element, Place outer) {
        var style = style(element);
        var paint = colour(style, "background");
        var ink = colour(style, "color");
        var turned = paint.map(colour -> CLIENT.ground(colour, outer.ground()));
        var place =
                new Place(
                        turned.map(colour -> colour.over(outer.ground())).orElse(outer.ground()),
                        ink.orElse(outer.ink()));
        turned.ifPresent(colour -> style.put("background", colour.css()));
        if (paint.isPresent() || ink.isPresent()) {
            style.put("color", CLIENT.writing(place.ink(), place.ground()).css());
        }
        style.replaceAll((name, value) -> name.startsWith("border") ? border(value) : value);
        if (!style.isEmpty()) {
            element.attr(
                    "style",
                    style.entrySet().stream()
                            .map(declaration -> declaration.getKey() + ":" + declaration.getValue())
                            .collect(Collectors.joining(";")));
        }
        element.children().forEach(child -> turn(child, place));
    }

    private static String border(String value) {
        return COLOUR.matcher(value)
                .replaceAll(found ->
                        Rgba.parse(found.group())
                                .map(colour -> CLIENT.writing(colour, DarkMode.PAGE).css())
                                .orElse(found.group()));
    }

    private static Optional<Rgba> colour(Map<String, String> style, String name) {
        return Optional.ofNullable(style.get(name)).flatMap(Rgba::parse);
    }

    private static Map<String, String> style(Element element) {
        return Arrays.stream(element.attr("style").split(";", -1))
                .map(declaration -> declaration.split(":", 2))
                .filter(parts -> parts.length == 2)
                .collect(
                        Collectors.toMap(
                                parts -> parts[0].strip(),
                                parts -> parts[1].strip(),
                                (_, last) -> last,
                                LinkedHashMap::new));
    }
}
