package city.lianbo.document;

import city.lianbo.document.Mark.Style;
import java.util.List;

/// Renders a line of text: emphasis as plain elements, links to WeChat as links, other links as
/// their words and a number that leads to the notes at the end. Locked facts look like any text.
final class InlineRenderer {

    private final Html html;
    private final Variables variables;
    private final FootNotes notes;
    private Colour emphasis;

    /// @param emphasis the colour of links and accents
    InlineRenderer(Html html, Colour emphasis, Variables variables, FootNotes notes) {
        this.html = html;
        this.emphasis = emphasis;
        this.variables = variables;
        this.notes = notes;
    }

    /// Does something with another colour for links and accents.
    void emphasising(Colour colour, Runnable work) {
        var before = emphasis;
        emphasis = colour;
        work.run();
        emphasis = before;
    }

    void render(List<Inline> content) {
        for (int index = 0; index < content.size(); ) {
            var link = content.get(index).link();
            if (link.isPresent()) {
                index = linked(content, index, link.get());
            } else {
                run(content.get(index++));
            }
        }
    }

    /// A link may run over several texts, half of it bold: it stays one link with one number.
    private int linked(List<Inline> content, int from, Mark.Link link) {
        int end = from;
        var words = new StringBuilder();
        while (end < content.size() && content.get(end).is(link)) {
            words.append(words(content.get(end)));
            end++;
        }
        var runs = content.subList(from, end);
        if (link.leadsToWeChat()) {
            html.begin("a").attribute("href", link.href()).own("style", "color:" + emphasis.css());
            html.end();
            runs.forEach(this::run);
            html.close("a");
        } else {
            runs.forEach(this::run);
            note(link.href(), words.toString());
        }
        return end;
    }

    private void note(String href, String words) {
        if (words.strip().equals(href)) {
            return;
        }
        html.open("sup", "color:" + emphasis.css());
        html.text("[" + notes.number(href, words) + "]").close("sup");
    }

    private void run(Inline inline) {
        if (inline instanceof Inline.LineBreak) {
            html.open("br");
            return;
        }
        boolean accent = inline.is(new Mark.Accent());
        if (accent) {
            html.open("span", "color:" + emphasis.css());
        }
        open(inline, Style.BOLD, "strong");
        open(inline, Style.ITALIC, "em");
        open(inline, Style.UNDERLINE, "u");
        open(inline, Style.STRIKE, "s");
        html.text(words(inline));
        close(inline, Style.STRIKE, "s");
        close(inline, Style.UNDERLINE, "u");
        close(inline, Style.ITALIC, "em");
        close(inline, Style.BOLD, "strong");
        if (accent) {
            html.close("span");
        }
    }

    private String words(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text();
            case Inline.Variable variable -> variables.shown(variable.name());
            case Inline.Blank blank -> blank.placeholder();
            case Inline.LineBreak _ -> "";
        };
    }

    private void open(Inline inline, Style style, String element) {
        if (inline.is(style)) {
            html.open(element);
        }
    }

    private void close(Inline inline, Style style, String element) {
        if (inline.is(style)) {
            html.close(element);
        }
    }
}
