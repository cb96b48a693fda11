package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Looks over the headings of a text before it is read: which one is its title, and how the others
/// fit into the three levels an article has.
final class Headings {

    private static final String ALL = "h1, h2, h3, h4, h5, h6";
    private static final int HIGHEST = 2;
    private static final int LOWEST = 4;
    private static final int LONGEST_TITLE = 200;

    private final @Nullable Element title;
    private final boolean first;
    private final int up;

    private Headings(@Nullable Element title, boolean first, int up) {
        this.title = title;
        this.first = first;
        this.up = up;
    }

    static Headings of(Element root, Notes notes) {
        var title = title(root);
        boolean first = title != null && isFirst(root, title);
        var others =
                root.select(ALL).stream()
                        .filter(each -> !each.equals(title) && !each.text().isBlank())
                        .mapToInt(Headings::number);
        int up = others.min().orElse(HIGHEST) - HIGHEST;
        var headings = new Headings(title, first, up);
        root.select(ALL).stream()
                .filter(each -> !each.equals(title) && number(each) - up > LOWEST)
                .forEach(each -> notes.add(Kind.HEADINGS, Ooxml.shortened(each.text())));
        return headings;
    }

    /// True for a title that stands above everything: it is no part of the text. One that stands
    /// under a letterhead is both.
    boolean isTitleAlone(Element element) {
        return first && element.equals(title);
    }

    boolean isTitleAlone() {
        return first;
    }

    Optional<String> title() {
        return Optional.ofNullable(title).map(Element::text).map(String::strip);
    }

    int level(Element heading) {
        return Math.clamp(number(heading) - up, HIGHEST, LOWEST);
    }

    /// The one great heading at the top, if it is nothing but words.
    private static @Nullable Element title(Element root) {
        var titles = root.select("h1.title");
        var named = titles.size() == 1 ? titles.first() : null;
        var great = root.select("h1");
        var candidate = named == null && great.size() == 1 ? great.first() : named;
        if (candidate == null
                || candidate.text().isBlank()
                || candidate.text().length() > LONGEST_TITLE
                || !candidate.select("img, sup, table").isEmpty()) {
            return null;
        }
        return named != null || isFirst(root, candidate) ? candidate : null;
    }

    private static boolean isFirst(Element root, Element candidate) {
        for (var each : root.getAllElements()) {
            if (each.equals(candidate)) {
                return true;
            }
            boolean shows = !each.ownText().isBlank() || each.normalName().equals("img");
            if (shows && !HtmlFile.isAround(each)) {
                return false;
            }
        }
        return false;
    }

    private static int number(Element heading) {
        return heading.normalName().charAt(1) - '0';
    }
}
