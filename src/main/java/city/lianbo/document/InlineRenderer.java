package city.lianbo.document;

import city.lianbo.document.Inline.LineBreak;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Mark.Style;
import java.util.List;

/// Renders a line of text: emphasis as plain elements, links to WeChat as links, other links as
/// their words and a number that leads to the notes at the end.
final class InlineRenderer {

    private final StringBuilder html;
    private final Theme theme;
    private final FootNotes notes;

    InlineRenderer(StringBuilder html, Theme theme, FootNotes notes) {
        this.html = html;
        this.theme = theme;
        this.notes = notes;
    }

    void render(List<Inline> content) {
        for (int index = 0; index < content.size(); ) {
            index =
                    switch (content.get(index)) {
                        case LineBreak _ -> {
                            html.append("<br>");
                            yield index + 1;
                        }
                        case Text text when text.link().isPresent() ->
                                linked(content, index, text.link().get());
                        case Text text -> {
                            run(text);
                            yield index + 1;
                        }
                    };
        }
    }

    /// A link may run over several texts, half of it bold: it stays one link with one number.
    private int linked(List<Inline> content, int from, Mark.Link link) {
        int end = from;
        var words = new StringBuilder();
        while (end < content.size() && content.get(end) instanceof Text next && next.is(link)) {
            words.append(next.text());
            end++;
        }
        var runs = content.subList(from, end);
        if (link.leadsToWeChat()) {
            html.append("<a href=\"").append(Escaped.text(link.href())).append("\" style=\"color:");
            html.append(theme.accent()).append("\">");
            runs.forEach(run -> run((Text) run));
            html.append("</a>");
        } else {
            runs.forEach(run -> run((Text) run));
            note(link.href(), words.toString());
        }
        return end;
    }

    private void note(String href, String words) {
        if (words.strip().equals(href)) {
            return;
        }
        html.append("<sup style=\"color:").append(theme.accent()).append("\">[");
        html.append(notes.number(href, words)).append("]</sup>");
    }

    private void run(Text text) {
        tag(text, Style.BOLD, "<strong>");
        tag(text, Style.ITALIC, "<em>");
        tag(text, Style.UNDERLINE, "<u>");
        tag(text, Style.STRIKE, "<s>");
        html.append(Escaped.text(text.text()));
        tag(text, Style.STRIKE, "</s>");
        tag(text, Style.UNDERLINE, "</u>");
        tag(text, Style.ITALIC, "</em>");
        tag(text, Style.BOLD, "</strong>");
    }

    private void tag(Text text, Style style, String tag) {
        if (text.is(style)) {
            html.append(tag);
        }
    }
}
