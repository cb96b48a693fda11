package city.lianbo.edition;

import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Fingerprint;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Puts WeChat's addresses in the place of the placeholders of sealed HTML, and back. Pure.
///
/// `unbind(bind(html, urls), urls)` is `html` again, or `bind` refuses: what is staged is what was
/// sealed, with nothing exchanged but the addresses.
public final class Binding {

    static final int LONGEST_ADDRESS = WeChatHtml.LONGEST_ADDRESS;

    private static final Pattern PICTURE = Pattern.compile(WeChatHtml.PICTURE + "([0-9a-f]{64})");
    private static final Pattern PLACEHOLDER =
            Pattern.compile(
                    WeChatHtml.PICTURE
                            + "[0-9a-f]{64}|"
                            + WeChatHtml.SLOT
                            + "[a-z][a-z0-9-]{0,31}");
    private static final Pattern ANY_PLACEHOLDER =
            Pattern.compile("lianbo-(picture|slot):[^\\s\"]*");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]+");

    private static final Pattern ARTICLE =
            Pattern.compile("https?://mp\\.weixin\\.qq\\.com/s[/?][^\\s\"'<>]+");

    private static final String ORIGIN = placeholder(SlotKind.ORIGIN_NAME);

    /// Between the placeholder of 阅读原文 and the address that stands there if no link comes.
    private static final String OTHERWISE = "|";

    private Binding() {}

    /// Whether an address leads to an article of WeChat, and so may fill a late link.
    public static boolean isArticle(String address) {
        return ARTICLE.matcher(address).matches() && escape(address).length() <= LONGEST_ADDRESS;
    }

    /// What WeChat receives of an item's text and of 阅读原文.
    public record Bound(String html, String contentSourceUrl) {}

    /// Puts addresses into a sealed item. Late links that are not among `links` get what was sealed
    /// for that case; refuses what [#bind(String, Map)] refuses.
    public static Bound bind(
            SealedItem item, Map<Fingerprint, String> pictures, Map<String, String> links) {
        if (item.isOpaque()) {
            return new Bound(item.html(), item.contentSourceUrl());
        }
        var html = item.html();
        var urls = new HashMap<String, String>();
        for (String slot : slots(html)) {
            var link = links.get(slot);
            if (link == null) {
                html = withoutLink(html, slot);
            } else {
                urls.put(placeholder(slot), link);
            }
        }
        for (Fingerprint picture : pictures(html)) {
            var address = pictures.get(picture);
            if (address != null) {
                urls.put(placeholder(picture), address);
            }
        }
        return new Bound(bind(html, urls), bindSource(item.contentSourceUrl(), links));
    }

    private static String bindSource(String sealed, Map<String, String> links) {
        if (!sealed.startsWith(ORIGIN)) {
            return sealed;
        }
        var link = links.get(SlotKind.ORIGIN_NAME);
        if (link == null) {
            return sealed.contains(OTHERWISE)
                    ? sealed.substring(sealed.indexOf(OTHERWISE) + OTHERWISE.length())
                    : "";
        }
        if (!isArticle(link)) {
            throw new BindingRefused("no article of WeChat: " + link);
        }
        return link;
    }

    /// 阅读原文 as it is sealed where it leads to a late link.
    ///
    /// @param otherwise the address for the case that no link comes, or empty
    static String lateSource(String otherwise) {
        return otherwise.isEmpty() ? ORIGIN : ORIGIN + OTHERWISE + otherwise;
    }

    /// Whether 阅读原文 is sealed to lead to a late link.
    public static boolean isLateSource(String contentSourceUrl) {
        return contentSourceUrl.startsWith(ORIGIN);
    }

    /// The names of an item's late links, 阅读原文 included.
    public static SequencedSet<String> slots(SealedItem item) {
        if (item.isOpaque()) {
            return new LinkedHashSet<>();
        }
        var names = slots(item.html());
        if (isLateSource(item.contentSourceUrl())) {
            names.add(SlotKind.ORIGIN_NAME);
        }
        return names;
    }

    /// The placeholder of one late link, as `bind` expects it among the keys.
    public static String placeholder(String slot) {
        return WeChatHtml.SLOT + slot;
    }

    /// The names of the late links that need an address, or [#withoutLink].
    public static SequencedSet<String> slots(String html) {
        return new WeChatHtml(html).slots();
    }

    /// The sealed HTML for the case that no address comes for a late link: what was sealed for it.
    public static String withoutLink(String html, String slot) {
        return new WeChatHtml(html).withoutSlot(slot).html();
    }

    /// The placeholder of one picture, as `bind` expects it among the keys.
    public static String placeholder(Fingerprint picture) {
        return WeChatHtml.PICTURE + picture.hex();
    }

    /// The pictures that need an address, in the order of their first appearance.
    public static SequencedSet<Fingerprint> pictures(String html) {
        return PICTURE.matcher(html)
                .results()
                .map(found -> new Fingerprint(found.group(1)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /// Replaces every placeholder by its address.
    ///
    /// Refuses with [BindingRefused] a placeholder without address, an address without placeholder,
    /// two placeholders with one address, what is no http(s) address or too long, a late link that
    /// leads elsewhere than to an article of WeChat, and whatever could not be turned back into the
    /// sealed HTML.
    ///
    /// @param urls from placeholder (see [#placeholder]) to address, exactly those of the HTML
    public static String bind(String html, Map<String, String> urls) {
        checkNames(html, urls);
        checkAddresses(urls);
        var bound =
                replace(
                        PLACEHOLDER,
                        html,
                        placeholder -> escape(urls.getOrDefault(placeholder, placeholder)));
        var left = ANY_PLACEHOLDER.matcher(bound);
        if (left.find()) {
            throw new BindingRefused("unknown placeholder " + left.group());
        }
        if (!unbind(bound, urls).equals(html)) {
            throw new BindingRefused("putting the placeholders back gives another text");
        }
        return bound;
    }

    /// Puts the placeholders back where the addresses stand.
    public static String unbind(String html, Map<String, String> urls) {
        if (urls.isEmpty()) {
            return html;
        }
        var placeholders = new HashMap<String, String>();
        urls.forEach((placeholder, url) -> placeholders.put(escape(url), placeholder));
        // The longest first: one address may be the beginning of another.
        var addresses =
                placeholders.keySet().stream()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        return replace(
                Pattern.compile(addresses), html, url -> placeholders.getOrDefault(url, url));
    }

    /// The HTML with every placeholder as long as an address may become: what limits are counted on.
    static String longest(String html) {
        return new WeChatHtml(html).longest().html();
    }

    private static void checkNames(String html, Map<String, String> urls) {
        var expected =
                PLACEHOLDER
                        .matcher(html)
                        .results()
                        .map(MatchResult::group)
                        .collect(Collectors.toSet());
        if (!expected.equals(urls.keySet())) {
            var different = new HashSet<>(expected);
            different.addAll(urls.keySet());
            different.removeIf(name -> expected.contains(name) && urls.containsKey(name));
            throw new BindingRefused("unbound or unknown placeholders " + different);
        }
    }

    private static void checkAddresses(Map<String, String> urls) {
        var seen = new HashSet<String>();
        urls.forEach((placeholder, url) -> {
            var shape = placeholder.startsWith(WeChatHtml.SLOT) ? ARTICLE : ADDRESS;
            if (!shape.matcher(url).matches() || escape(url).length() > LONGEST_ADDRESS) {
                throw new BindingRefused(placeholder + " has no usable address: " + url);
            }
            if (!seen.add(url)) {
                throw new BindingRefused("two placeholders have the address " + url);
            }
        });
    }

    private static String replace(Pattern what, String text, Function<String, String> by) {
        return what.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(by.apply(found.group())));
    }

    private static String escape(String url) {
        return url.replace("&", "&amp;");
    }
}
