package city.lianbo.review.ui;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What can be read in sealed HTML, paragraph by paragraph. Where a link leads and which picture
/// stands there are part of it: exchanging either is a change that a reviewer must see.
final class ReadableText implements NodeVisitor {

    private static final int BRIEF = 8;
    private static final String PICTURE = "lianbo-picture:";

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();

    private ReadableText() {}

    static List<String> of(String html) {
        var text = new ReadableText();
        Jsoup.parseBodyFragment(html).body().traverse(text);
        text.end();
        return text.paragraphs;
    }

    @Override
    public void head(Node node, int depth) {
        switch (node) {
            case TextNode words -> line.append(words.text());
            case Element element when element.isBlock() || element.nameIs("br") -> end();
            case Element element when element.nameIs("img") ->
                    line.append("▣ ")
                            .append(element.attr("alt"))
                            .append(" (")
                            .append(brief(element.attr("src")))
                            .append(')');
            default -> {}
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            if (element.nameIs("a") && !element.attr("href").isEmpty()) {
                line.append(" 〈").append(element.attr("href")).append('〉');
            }
            if (element.isBlock()) {
                end();
            }
        }
    }

    private void end() {
        var paragraph = line.toString().strip();
        line.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }

    private static String brief(String source) {
        var name = source.startsWith(PICTURE) ? source.substring(PICTURE.length()) : source;
        return name.substring(0, Math.min(BRIEF, name.length()));
    }
}
