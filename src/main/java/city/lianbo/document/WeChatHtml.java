package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /// As long as the addresses that take the place of placeholders are expected to become.
    public static final int LONGEST_ADDRESS = 256;

    /// The most accounts that a list of late links names; the others are left out.
    public static final int MOST_IN_LIST = 8;

    private static final String LIST = Block.LinkSlot.SlotKind.ALSO.placeholder();

    /// Names of accounts that a list is reckoned with; WeChat's own limit is 30.
    private static final int LONGEST_NAME = 30;

    private static final SequencedMap<String, String> LONGEST_LIST = longestList();

    private static final Pattern PLACEHOLDER = Pattern.compile(PICTURE + "([0-9a-f]{64})");
    private static final Pattern ANY_PLACEHOLDER =
            Pattern.compile(PICTURE + "[0-9a-f]{64}|" + SLOT + "[a-z][a-z0-9-]*");
    private static final Pattern SLOT_NAME = Pattern.compile(SLOT + "([a-z][a-z0-9-]*)");

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

    /// The HTML with every placeholder as long as an address may become, and every list of late links
    /// as long as a list may become: what limits are counted on.
    public WeChatHtml longest() {
        return new WeChatHtml(
                ANY_PLACEHOLDER
                        .matcher(withList(LONGEST_LIST).html)
                        .replaceAll("x".repeat(LONGEST_ADDRESS)));
    }

    /// The HTML with one line for each account in the place of a list of late links; where there is
    /// no account, with what was written for that case.
    ///
    /// @param accounts from the name of the account's slot to the account's name, at most
    ///     [#MOST_IN_LIST]
    public WeChatHtml withList(SequencedMap<String, String> accounts) {
        if (accounts.size() > MOST_IN_LIST) {
            throw new IllegalArgumentException("At most " + MOST_IN_LIST + " accounts in a list");
        }
        if (accounts.isEmpty()) {
            return withoutSlot(LIST);
        }
        return new WeChatHtml(
                slot(LIST)
                        .matcher(html)
                        .replaceAll(found -> Matcher.quoteReplacement(lines(found, accounts))));
    }

    private static String lines(MatchResult template, SequencedMap<String, String> accounts) {
        var words = template.group(4);
        var lines = new StringBuilder();
        accounts.forEach((slot, name) ->
                lines.append(template.group(1))
                        .append("<a href=\"" + SLOT)
                        .append(slot)
                        .append("\" style=\"")
                        .append(template.group(3))
                        .append("\">")
                        .append(words, 0, words.length() - CardRenderer.ONWARD.length())
                        .append("：")
                        .append(Escaped.text(name))
                        .append(CardRenderer.ONWARD)
                        .append("</a></section>"));
        return lines.toString();
    }

    private static SequencedMap<String, String> longestList() {
        var list = new LinkedHashMap<String, String>();
        for (int account = 0; account < MOST_IN_LIST; account++) {
            list.put("also-" + account, "号".repeat(LONGEST_NAME));
        }
        return list;
    }

    /// The names of the links that are not known yet, in the order of their first appearance.
    public SequencedSet<String> slots() {
        return SLOT_NAME
                .matcher(html)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// The HTML for the case that no address comes for this name: the words meant for it in the
    /// place of the link, or nothing where there are none. A pure function of the sealed bytes, so
    /// what it gives is sealed with them.
    public WeChatHtml withoutSlot(String name) {
        return new WeChatHtml(
                slot(name)
                        .matcher(html)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(
                                        found.group(2) == null
                                                ? ""
                                                : found.group(1) + found.group(2) + "</section>")));
    }

    private static Pattern slot(String name) {
        return Pattern.compile(
                "(<section style=\"[^\"]*\">)<a href=\""
                        + SLOT
                        + Pattern.quote(name)
                        + "\"(?: title=\"([^\"]*)\")? style=\"([^\"]*)\">([^<]*)</a></section>");
    }
}
