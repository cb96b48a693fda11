package city.lianbo.simulator;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What WeChat leaves of an inline style: nothing that takes an element out of its place, nothing
/// that moves, and no address outside WeChat.
final class StyleFilter {

    private static final Set<String> FORBIDDEN =
            Set.of(
                    "position",
                    "top",
                    "right",
                    "bottom",
                    "left",
                    "inset",
                    "z-index",
                    "animation",
                    "transition",
                    "filter",
                    "backdrop-filter",
                    "clip-path",
                    "-webkit-clip-path",
                    "mask",
                    "behavior",
                    "-moz-binding",
                    "content",
                    "cursor",
                    "pointer-events");
    private static final Pattern URL =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]*)['\"]?\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern IMPOSSIBLE =
            Pattern.compile("var\\(|expression\\(|javascript:|^display:\\s*(inline-)?grid");

    private StyleFilter() {}

    static String apply(String style) {
        return Arrays.stream(style.split(";", -1))
                .filter(declaration -> !declaration.isBlank())
                .filter(StyleFilter::survives)
                .collect(Collectors.joining(";"));
    }

    private static boolean survives(String declaration) {
        var lower = declaration.strip().toLowerCase(Locale.ROOT);
        int colon = lower.indexOf(':');
        if (colon < 1) {
            return false;
        }
        var property = lower.substring(0, colon).strip();
        return !FORBIDDEN.contains(property)
                && !property.startsWith("--")
                && !property.startsWith("animation-")
                && !property.startsWith("grid")
                && !IMPOSSIBLE.matcher(property + ":" + lower.substring(colon + 1).strip()).find()
                && !foreignUrl(declaration);
    }

    private static boolean foreignUrl(String declaration) {
        return URL.matcher(declaration)
                .results()
                .anyMatch(found -> !ArticleFilter.liesAtWeChat(found.group(1)));
    }
}
