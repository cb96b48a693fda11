package city.lianbo.document.imports;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Counts the numbers that Word writes in front of paragraphs by itself.
final class WordNumbers {

    private static final int LEVELS = 9;

    /// A number with nothing but punctuation around it is what every list has.
    private static final Pattern ORDINARY = Pattern.compile("[(（\\[【]?%[1-9][)）\\]】.．、:：]*");

    private static final Set<String> SIMPLE =
            Set.of(
                    "decimal",
                    "decimalZero",
                    "decimalFullWidth",
                    "lowerLetter",
                    "upperLetter",
                    "lowerRoman",
                    "upperRoman",
                    "decimalEnclosedCircle",
                    "decimalEnclosedCircleChinese");

    private final Map<String, Element> kinds = new HashMap<>();
    private final Map<String, Element> lists = new HashMap<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private final Set<String> begun = new HashSet<>();

    WordNumbers(Optional<Document> xml) {
        xml.ifPresent(document -> {
            var root = document.getDocumentElement();
            Ooxml.within(root, Ooxml.W, "abstractNum")
                    .forEach(kind -> kinds.put(Ooxml.attribute(kind, "abstractNumId"), kind));
            Ooxml.within(root, Ooxml.W, "num")
                    .forEach(list -> lists.put(Ooxml.attribute(list, "numId"), list));
        });
    }

    /// What stands in front of a paragraph.
    sealed interface Label {

        record Bullet() implements Label {}

        /// @param written as it stands in Word, for where no list can be
        /// @param plain false where a list of ours writes the number in another form
        record Counted(int number, String written, boolean plain) implements Label {}

        /// A number no list of ours can write: 第三条, （二）, 1.2.3.
        record Written(String text) implements Label {}
    }

    /// Counts one on.
    Optional<Label> next(String listId, int askedLevel) {
        var list = Optional.ofNullable(lists.get(listId));
        int level = Math.clamp(askedLevel, 0, LEVELS - 1);
        var kindId = list.flatMap(found -> Ooxml.value(found, "abstractNumId"));
        if (list.isEmpty() || kindId.isEmpty() || !kinds.containsKey(kindId.get())) {
            return Optional.empty();
        }
        var counter = counters.computeIfAbsent(kindId.get(), _ -> unbegun());
        restart(listId, list.get(), counter);
        var found = level(list.get(), kindId.get(), level);
        int start = found.flatMap(each -> value(each, "start")).orElse(1);
        counter[level] = counter[level] < 0 ? start : counter[level] + 1;
        Arrays.fill(counter, level + 1, LEVELS, -1);
        return found.flatMap(each -> label(each, list.get(), kindId.get(), counter, level));
    }

    private Optional<Label> label(
            Element rules, Element list, String kind, int[] counter, int level) {
        var format = Ooxml.value(rules, "numFmt").orElse("decimal");
        var text = Ooxml.value(rules, "lvlText").orElse("%" + (level + 1));
        if (format.equals("bullet")) {
            return Optional.of(new Label.Bullet());
        }
        if (format.equals("none") && !text.contains("%")) {
            return text.isBlank()
                    ? Optional.empty()
                    : Optional.of(new Label.Written(text + gap(rules, text)));
        }
        var words = written(rules, list, kind, counter, level);
        return Optional.of(
                SIMPLE.contains(format) && ORDINARY.matcher(text).matches()
                        ? new Label.Counted(counter[level], words, format.startsWith("decimal"))
                        : new Label.Written(words));
    }

    private String written(Element rules, Element list, String kind, int[] counter, int level) {
        var text = Ooxml.value(rules, "lvlText").orElse("%" + (level + 1));
        var written = new StringBuilder(text);
        for (int each = 0; each <= level; each++) {
            int at = written.indexOf("%" + (each + 1));
            if (at >= 0) {
                int number = Math.max(counter[each], 1);
                var form =
                        level(list, kind, each)
                                .flatMap(found -> Ooxml.value(found, "numFmt"))
                                .orElse("decimal");
                written.replace(at, at + 2, WrittenNumber.of(number, form));
            }
        }
        return written + gap(rules, written.toString());
    }

    /// A full-width sign brings its own space.
    private static String gap(Element rules, String text) {
        boolean none = Ooxml.value(rules, "suff").orElse("tab").equals("nothing");
        boolean wide = !text.isEmpty() && "、）】．。：章节条款".indexOf(text.charAt(text.length() - 1)) >= 0;
        if (wide && "章节条款".indexOf(text.charAt(text.length() - 1)) >= 0) {
            return none ? "" : "　";
        }
        return none || wide ? "" : " ";
    }

    private void restart(String listId, Element list, int[] counter) {
        if (begun.add(listId)) {
            for (var override : Ooxml.within(list, Ooxml.W, "lvlOverride")) {
                var level = Ooxml.number(Ooxml.attribute(override, "ilvl"));
                var start = Ooxml.value(override, "startOverride").flatMap(Ooxml::number);
                if (level.isPresent() && start.isPresent() && level.get() < LEVELS) {
                    counter[Math.max(0, level.get())] = start.get() - 1;
                }
            }
        }
    }

    private Optional<Element> level(Element list, String kind, int level) {
        var own =
                Ooxml.within(list, Ooxml.W, "lvl").stream()
                        .filter(each -> isLevel(each, level))
                        .findFirst();
        return own.or(() ->
                Optional.ofNullable(kinds.get(kind)).stream()
                        .flatMap(each -> Ooxml.within(each, Ooxml.W, "lvl").stream())
                        .filter(each -> isLevel(each, level))
                        .findFirst());
    }

    private static boolean isLevel(Element rules, int level) {
        return Ooxml.attribute(rules, "ilvl").equals(Integer.toString(level));
    }

    private static Optional<Integer> value(Element rules, String name) {
        return Ooxml.value(rules, name).flatMap(Ooxml::number);
    }

    private static int[] unbegun() {
        var counter = new int[LEVELS];
        Arrays.fill(counter, -1);
        return counter;
    }
}
