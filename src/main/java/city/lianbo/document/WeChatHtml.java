package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What WeChat receives as an article's content: only elements and inline styles that survive its
/// filter, pictures as `lianbo-picture:<sha256>`, links that come late as `lianbo-slot:<name>`. The
/// placeholders never occur in the text or in an address: where somebody types one, its colon is
/// written as an entity.
public record WeChatHtml(String html) {

    /// WeChat refuses content of this many characters or more.
    public static final int CHARACTER_LIMIT = 20_000;

    /// WeChat refuses content of this many bytes or more.
    public static final int BYTE_LIMIT = 1_048_576;

    /// What stands before the fingerprint of a picture.
    public static final String PICTURE = "lianbo-picture:";

    /// What stands before the name of a link that is not known yet.
    public static final String SLOT = "lianbo-slot:";

    private static final Pattern PLACEHOLDER = Pattern.compile(PICTURE + "([0-9a-f]{64})");

    public static WeChatHtml render(Document document, Theme theme) {
        return render(document, theme, Variables.NONE);
    }

    /// @param variables what the account puts in the place of the text's variables
    public static WeChatHtml render(Document document, Theme theme, Variables variables) {
        return new WeChatHtml(new WeChatRenderer(theme, variables).render(document));
    }

    /// The length as WeChat is believed to count it: code points of the final HTML.
    public int characters() {
        return html.codePointCount(0, html.length());
    }

    public int bytes() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    /// The HTML with an address for every picture, for instance the desk's own for a preview. The
    /// addresses are escaped here.
    public String withPictures(Function<Fingerprint, String> address) {
        return PLACEHOLDER
                .matcher(html)
                .replaceAll(found ->
                        Matcher.quoteReplacement(
                                Escaped.text(address.apply(new Fingerprint(found.group(1))))));
    }
}
