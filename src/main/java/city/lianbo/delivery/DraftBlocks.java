package city.lianbo.delivery;

import city.lianbo.delivery.DraftBlock.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Takes an article's HTML apart into its blocks: the children of the innermost wrapper.
final class DraftBlocks {

    private static final Set<String> WRAPPERS = Set.of("body", "section", "div", "article");
    private static final Set<String> CARDS = Set.of("iframe", "svg", "video", "audio");

    private static final Pattern SCHEME = Pattern.compile("(?i)^https?://");
    private static final Pattern QUESTION = Pattern.compile("[?#].*");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

    private final List<Token> content = new ArrayList<>();
    private final List<String> looks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder words = new StringBuilder();

    private DraftBlocks() {}

    static List<DraftBlock> of(String html) {
        var blocks = new ArrayList<DraftBlock>();
        for (Node node : innermost(Jsoup.parseBodyFragment(html).body()).childNodes()) {
            boolean nothing = !(node instanceof Element) && words(node).isBlank();
            if (!nothing) {
                blocks.add(new DraftBlocks().read(node));
            }
        }
        return blocks;
    }

    private static Element innermost(Element wrapper) {
        var inner = wrapper;
        while (inner.childrenSize() == 1
                && WRAPPERS.contains(inner.child(0).normalName())
                && inner.ownText().isBlank()) {
            inner = inner.child(0);
        }
        return inner;
    }

    private static String words(Node node) {
        return node instanceof TextNode found ? found.getWholeText() : "";
    }

    private DraftBlock read(Node node) {
        walk(node);
        endText();
        return new DraftBlock(content, tidy(words), looks);
    }

    private void walk(Node node) {
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            looks(element);
            var name = element.normalName();
            switch (name) {
                case "br" -> text.append('\n');
                case "img", "image" -> picture(element);
                case "a" -> link(element);
                default -> {
                    if (CARDS.contains(name) || name.startsWith("mp-")) {
                        card(element);
                    } else {
                        inside(element);
                    }
                }
            }
        }
    }

    private void inside(Element element) {
        boolean line = element.isBlock() || element.normalName().matches("t[dh]");
        if (line) {
            text.append('\n');
        }
        element.childNodes().forEach(this::walk);
        if (line) {
            text.append('\n');
        }
    }

    private void picture(Element element) {
        endText();
        var address = firstOf(element, "src", "data-src", "href").orElse("");
        content.add(new Token.Picture(bare(address), element.attr("alt")));
    }

    private static String bare(String address) {
        var withoutScheme = SCHEME.matcher(address).replaceFirst("");
        return QUESTION.matcher(withoutScheme).replaceFirst("");
    }

    private void link(Element element) {
        var target = firstOf(element, "data-miniprogram-appid", "href");
        if (target.isEmpty()) {
            element.childNodes().forEach(this::walk);
            return;
        }
        var path = element.attr("data-miniprogram-path");
        endText();
        content.add(new Token.Link(target.get() + path, element.text().strip()));
        words.append(element.text());
        element.select("img").forEach(this::picture);
        element.getAllElements().stream().skip(1).forEach(this::looks);
    }

    private void card(Element element) {
        endText();
        var names = new ArrayList<String>();
        element.attributes().asList().stream()
                .filter(attribute -> attribute.getKey().startsWith("data-"))
                .map(attribute -> attribute.getKey() + "=" + attribute.getValue())
                .sorted()
                .forEach(names::add);
        names.addFirst(element.normalName());
        content.add(new Token.Card(String.join(" ", names)));
    }

    private static Optional<String> firstOf(Element element, String... attributes) {
        for (String attribute : attributes) {
            if (!element.attr(attribute).isBlank()) {
                return Optional.of(element.attr(attribute).strip());
            }
        }
        return Optional.empty();
    }

    private void endText() {
        var run = tidy(text);
        words.append(text);
        text.setLength(0);
        if (!run.isEmpty()) {
            content.add(new Token.Words(run));
        }
    }

    private static String tidy(StringBuilder text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private void looks(Element element) {
        var name = element.normalName();
        looks.add("<" + name + ">");
        for (var attribute : element.attributes().asList()) {
            var key = attribute.getKey().toLowerCase(Locale.ROOT);
            switch (key) {
                case "src", "data-src", "href" -> {}
                case "style" -> declarations(name, attribute.getValue());
                default -> looks.add(name + " " + key + "=" + attribute.getValue());
            }
        }
    }

    private void declarations(String name, String style) {
        for (String declaration : style.split(";", -1)) {
            if (!declaration.isBlank()) {
                var tidy = declaration.strip().replaceAll("\\s*([:,])\\s*", "$1");
                looks.add(name + " " + tidy.toLowerCase(Locale.ROOT));
            }
        }
    }
}
