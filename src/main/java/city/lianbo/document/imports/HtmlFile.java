package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/// Finds the text in a page: all of WeChat's frame, or a site's, stays outside.
final class HtmlFile {

    private static final int DEEPEST = 200;
    private static final int MOST_NODES = 150_000;
    private static final Set<String> AROUND = Set.of("nav", "header", "footer", "aside", "form");

    private HtmlFile() {}

    /// The text of a page, and what the page is called.
    record Page(Element text, Optional<String> title) {}

    static Page page(String fileName, String html, Notes notes) {
        var document = Jsoup.parse(html);
        NodeTraversor.traverse(new Counter(fileName), document);
        var article = document.selectFirst("#js_content");
        if (article != null) {
            return new Page(article, wechatTitle(document));
        }
        var inner = document.select("article");
        var text = inner.size() == 1 ? inner.first() : document.selectFirst("main");
        if (text == null) {
            return new Page(document.body(), Optional.empty());
        }
        if (document.body().text().length() > text.text().length()) {
            notes.add(Kind.HEADERS, Ooxml.shortened(document.body().text()));
        }
        return new Page(text, Optional.empty());
    }

    /// True within what stands around a text rather than in it.
    static boolean isAround(Element element) {
        return AROUND.contains(element.normalName())
                || element.closest("script, style, head, title, template") != null;
    }

    private static Optional<String> wechatTitle(Document document) {
        return Optional.ofNullable(document.selectFirst("#activity-name, h1.rich_media_title"))
                .map(Element::text)
                .or(() ->
                        Optional.ofNullable(document.selectFirst("meta[property=og:title]"))
                                .map(meta -> meta.attr("content")))
                .map(String::strip)
                .filter(title -> !title.isEmpty());
    }

    /// Refuses before anything walks through it by recursion.
    private static final class Counter implements NodeVisitor {

        private final String fileName;
        private int nodes;

        Counter(String fileName) {
            this.fileName = fileName;
        }

        @Override
        public void head(Node node, int depth) {
            if (depth > DEEPEST) {
                throw ImportRefused.tooDeep(fileName);
            }
            if (++nodes > MOST_NODES) {
                throw ImportRefused.tooMuch(fileName);
            }
        }
    }
}
