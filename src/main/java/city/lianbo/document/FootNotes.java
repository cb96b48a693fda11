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

    void writeTo(StringBuilder html, Theme theme) {
        html.append("<section style=\"margin:28px 0 0;padding:12px 0 0;border-top:1px solid ")
                .append(theme.line())
                .append(";font-size:13px;color:")
                .append(theme.muted())
                .append(";word-break:break-all\">");
        numbers.forEach((href, number) ->
                html.append("<p style=\"margin:0 0 4px\">[")
                        .append(number)
                        .append("] ")
                        .append(Escaped.text(words.getOrDefault(href, "").strip()))
                        .append(" ")
                        .append(Escaped.text(href))
                        .append("</p>"));
        html.append("</section>");
    }
}
