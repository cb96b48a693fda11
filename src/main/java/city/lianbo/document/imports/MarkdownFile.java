package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.strikethrough.StrikethroughExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.nodes.Entities;

/// Turns Markdown, or a plain text, into simple HTML.
final class MarkdownFile {

    private static final int MOST_OPEN_BLOCKS = 50;
    private static final Pattern FRONT_MATTER =
            Pattern.compile("\\A---[ \\t]*\\n(.*?\\n)?---[ \\t]*(\\n|\\z)", Pattern.DOTALL);
    private static final Pattern TITLE =
            Pattern.compile("(?m)^title:[ \\t]*[\"']?(.*?)[\"']?[ \\t]*$");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), StrikethroughExtension.create());
    private static final Parser PARSER =
            Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(MOST_OPEN_BLOCKS).build();
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(EXTENSIONS).build();

    private MarkdownFile() {}

    /// The text as HTML, and what its head calls it.
    record Text(String html, Optional<String> title) {}

    static Text markdown(String source, Notes notes) {
        var text = source.replace("\r\n", "\n").replace('\r', '\n');
        var head = FRONT_MATTER.matcher(text);
        Optional<String> title = Optional.empty();
        if (head.find()) {
            var named = TITLE.matcher(head.group());
            title = named.find() ? Optional.of(named.group(1)) : Optional.empty();
            text = text.substring(head.end());
            notes.add(Kind.FRONT_MATTER);
        }
        return new Text(RENDERER.render(PARSER.parse(text)), title.filter(each -> !each.isBlank()));
    }

    /// A plain text is lines.
    static String plain(String source) {
        return source.lines()
                .map(line -> "<p>" + Entities.escape(line) + "</p>")
                .collect(Collectors.joining());
    }
}
