package city.lianbo.document;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/// How much of WeChat's 20,000 characters an article takes, and which passages take most of it.
/// Counted as it is sealed: code points of the HTML, every placeholder as long as an address may
/// become.
///
/// @param characters of the whole article
/// @param heaviest all passages, the heaviest first
public record WeChatWeight(int characters, List<Share> heaviest) {

    /// What one passage takes.
    ///
    /// @param words how it begins, for people to find it; may be empty
    public record Share(BlockId block, int characters, String words) {}

    private static final int WORDS = 12;

    public WeChatWeight {
        heaviest = List.copyOf(heaviest);
    }

    public static WeChatWeight of(Document document, Theme theme, Variables variables) {
        var renderer = new WeChatRenderer(theme, variables);
        var html = renderer.render(document);
        var shares = new ArrayList<Share>();
        for (var part : renderer.parts()) {
            var own = html.substring(part.from(), part.to());
            shares.add(new Share(part.passage().id(), weigh(own), words(part.passage().block())));
        }
        shares.sort(Comparator.comparingInt(Share::characters).reversed());
        return new WeChatWeight(weigh(html), shares);
    }

    /// By how many characters it is too long for WeChat; 0 where it is not.
    public int over() {
        return Math.max(0, characters - (WeChatHtml.CHARACTER_LIMIT - 1));
    }

    /// The fewest of the heaviest passages without which the article would fit; empty where it
    /// fits.
    public List<Share> tooHeavy() {
        int rest = over();
        var found = new ArrayList<Share>();
        for (var share : heaviest) {
            if (rest <= 0) {
                break;
            }
            found.add(share);
            rest -= share.characters();
        }
        return Collections.unmodifiableList(found);
    }

    private static String words(Block block) {
        var text =
                PlainText.of(block, Variables.NONE)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .replace('\t', ' ');
        return text.codePointCount(0, text.length()) <= WORDS
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WORDS)) + "…";
    }

    private static int weigh(String html) {
        return new WeChatHtml(html).longest().characters();
    }
}
