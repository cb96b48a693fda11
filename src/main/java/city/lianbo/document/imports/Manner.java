package city.lianbo.document.imports;

import city.lianbo.document.Align;
import city.lianbo.document.Mark;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/// How a piece of HTML stands: its marks, its alignment, and the level of the heading it is in.
///
/// @param heading 0 for ordinary text
record Manner(Set<Mark> marks, Align align, int heading) {

    static final Manner PLAIN = new Manner(Set.of(), Align.LEFT, 0);

    Manner {
        marks = Set.copyOf(marks);
    }

    Manner with(Mark mark) {
        var more = new HashSet<>(marks);
        if (mark instanceof Mark.Link) {
            more.removeIf(Mark.Link.class::isInstance);
        }
        more.add(mark);
        return new Manner(more, align, heading);
    }

    Manner aligned(Align other) {
        return new Manner(marks, other, heading);
    }

    Manner heading(int level) {
        return new Manner(marks, align, level);
    }

    /// What the element's own style adds.
    Manner styled(Element element) {
        var style = element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "");
        var manner = this;
        if (style.contains("font-weight:bold") || style.matches(".*font-weight:[6-9]00.*")) {
            manner = manner.with(Mark.Style.BOLD);
        }
        if (style.contains("font-style:italic")) {
            manner = manner.with(Mark.Style.ITALIC);
        }
        if (style.matches(".*text-decoration(-line)?:[^;]*underline.*")) {
            manner = manner.with(Mark.Style.UNDERLINE);
        }
        if (style.matches(".*text-decoration(-line)?:[^;]*line-through.*")) {
            manner = manner.with(Mark.Style.STRIKE);
        }
        return manner.aligned(align(element, style));
    }

    private Align align(Element element, String style) {
        var said = element.attr("align").toLowerCase(Locale.ROOT);
        if (style.contains("text-align:center") || said.equals("center")) {
            return Align.CENTER;
        }
        if (style.matches(".*text-align:(right|end).*") || said.equals("right")) {
            return Align.RIGHT;
        }
        return style.contains("text-align:") || !said.isEmpty() ? Align.LEFT : align;
    }
}
