package city.lianbo.document.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The styles of a Word file, asked along their ancestry.
final class WordStyles {

    private static final int LONGEST_ANCESTRY = 20;
    private static final int BODY_LEVEL = 9;
    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

    private final Map<String, Element> styles = new HashMap<>();
    private Optional<String> standard = Optional.empty();

    WordStyles(Optional<Document> xml) {
        xml.ifPresent(document ->
                Ooxml.within(document.getDocumentElement(), Ooxml.W, "style").forEach(this::add));
    }

    private void add(Element style) {
        var id = Ooxml.attribute(style, "styleId");
        styles.putIfAbsent(id, style);
        if (Ooxml.attribute(style, "type").equals("paragraph")
                && Ooxml.attribute(style, "default").equals("1")) {
            standard = Optional.of(id);
        }
    }

    /// The properties that count for a paragraph: its own, then those of its style and its kin.
    List<Element> paragraph(Optional<Element> own) {
        var properties = new ArrayList<Element>();
        own.ifPresent(properties::add);
        var style = own.flatMap(found -> Ooxml.value(found, "pStyle")).or(() -> standard);
        style.ifPresent(id ->
                ancestry(id).forEach(each -> Ooxml.child(each, "pPr").ifPresent(properties::add)));
        return properties;
    }

    /// The run properties that a style of characters gives.
    List<Element> characters(String style) {
        return ancestry(style).stream().flatMap(each -> Ooxml.child(each, "rPr").stream()).toList();
    }

    /// The styles' names, nearest first, in small letters.
    List<String> names(Element paragraphProperties) {
        return Ooxml.value(paragraphProperties, "pStyle").stream()
                .flatMap(id -> ancestry(id).stream())
                .flatMap(style -> Ooxml.value(style, "name").stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }

    /// 0 for the title of the whole, 1 to 9 for a heading.
    Optional<Integer> heading(Element properties) {
        var own = Ooxml.value(properties, "outlineLvl").flatMap(Ooxml::number);
        if (own.isPresent()) {
            return own.filter(level -> level < BODY_LEVEL).map(level -> level + 1);
        }
        for (var name : names(properties)) {
            if (name.equals("title") || name.equals("标题")) {
                return Optional.of(0);
            }
            var heading = HEADING.matcher(name);
            if (heading.matches()) {
                return Optional.of(Integer.valueOf(heading.group(1)));
            }
        }
        return first(
                        paragraph(Optional.of(properties)),
                        each -> Ooxml.value(each, "outlineLvl").flatMap(Ooxml::number))
                .filter(level -> level < BODY_LEVEL)
                .map(level -> level + 1);
    }

    static <T> Optional<T> first(List<Element> properties, Function<Element, Optional<T>> wanted) {
        return properties.stream().flatMap(each -> wanted.apply(each).stream()).findFirst();
    }

    private List<Element> ancestry(String id) {
        var ancestry = new ArrayList<Element>();
        var next = Optional.ofNullable(styles.get(id));
        while (next.isPresent() && ancestry.size() < LONGEST_ANCESTRY) {
            ancestry.add(next.get());
            next = Ooxml.value(next.get(), "basedOn").map(styles::get);
        }
        return ancestry;
    }
}
