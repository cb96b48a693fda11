package city.lianbo.document;

import java.util.LinkedHashMap;
import java.util.Map;

/// Collects the addresses WeChat would take off, each once, numbered from 1.
final class FootNotes {

    /// The words the address stood under where it first appeared, by address.
    private final Map<String, String> words = new LinkedHashMap<>();

    private final Map<String, Integer> numbers = new LinkedHashMap<>();

    int number(String href, String text) {
        words.putIfAbsent(href, text);
        return numbers.computeIfAbsent(href, _ -> numbers.size() + 1);
    }

    boolean isEmpty() {
        return numbers.isEmpty();
    }

    void writeTo(Html html, Theme theme) {
        html.open(
                "section",
                "margin:28px 0 0;padding:12px 0 0;border-top:1px solid %s;font-size:13px;line-height:1.6;"
                                .formatted(Theme.LINE)
                        + "color:%s;text-align:left;word-break:break-all"
                                .formatted(theme.muted().css()));
        numbers.forEach((href, number) -> {
            var text = words.getOrDefault(href, "").strip();
            html.open("p", "margin:0 0 4px");
            html.text("[%d] %s %s".formatted(number, text, href)).close("p");
        });
        html.close("section");
    }
}
