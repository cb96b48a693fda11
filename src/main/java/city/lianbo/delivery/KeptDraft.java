package city.lianbo.delivery;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;

/// Compares a draft as it was sent with what WeChat kept of it. WeChat filters without a word; a
/// lost text, link or picture must hold the delivery, a changed style need not.
final class KeptDraft {

    private KeptDraft() {}

    /// What was lost, in words that name the place; empty where nothing was.
    static Optional<String> loss(List<DraftArticle> sent, List<DraftArticle> kept) {
        if (sent.size() != kept.size()) {
            return Optional.of(sent.size() + " → " + kept.size() + " articles");
        }
        for (int index = 0; index < sent.size(); index++) {
            var loss = loss(sent.get(index), kept.get(index));
            if (loss.isPresent()) {
                return Optional.of("#" + (index + 1) + " " + loss.get());
            }
        }
        return Optional.empty();
    }

    private static Optional<String> loss(DraftArticle sent, DraftArticle kept) {
        if (!sent.title().equals(kept.title())) {
            return Optional.of(sent.title() + " → " + kept.title());
        }
        var expected = content(sent.content());
        var found = content(kept.content());
        for (int index = 0; index < expected.size(); index++) {
            if (index >= found.size()) {
                return Optional.of(expected.get(index) + " → –");
            }
            if (!expected.get(index).equals(found.get(index))) {
                return Optional.of(expected.get(index) + " → " + found.get(index));
            }
        }
        return found.size() > expected.size()
                ? Optional.of("– → " + found.get(expected.size()))
                : Optional.empty();
    }

    static Fingerprint fingerprint(List<DraftArticle> kept) {
        var text = new StringBuilder();
        for (DraftArticle article : kept) {
            for (String part :
                    List.of(
                            article.title(),
                            article.author(),
                            article.digest(),
                            article.contentSourceUrl(),
                            article.content())) {
                text.append(part.length()).append(':').append(part);
            }
        }
        return Fingerprint.of(text.toString());
    }

    /// Text runs, link targets and picture addresses in reading order.
    private static List<String> content(String html) {
        var found = new ArrayList<String>();
        NodeTraversor.traverse(
                (node, _) -> token(node).ifPresent(found::add), Jsoup.parseBodyFragment(html));
        return found;
    }

    private static Optional<String> token(Node node) {
        if (node instanceof TextNode text && !text.isBlank()) {
            return Optional.of("“" + text.text().strip() + "”");
        }
        if (node instanceof Element element) {
            return switch (element.normalName()) {
                case "a" -> Optional.of("🔗" + element.attr("href"));
                case "img" ->
                        Optional.of(
                                "🖼"
                                        + (element.hasAttr("src")
                                                ? element.attr("src")
                                                : element.attr("data-src")));
                default -> Optional.empty();
            };
        }
        return Optional.empty();
    }
}
