package city.lianbo.simulator;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What WeChat silently takes out of an article's HTML: scripts and styles, ids and handlers,
/// pictures that do not lie at WeChat, links that do not lead to WeChat.
final class ArticleFilter {

    private static final String REMOVED =
            "script,style,link,meta,base,title,object,embed,audio,video,source,form,input,textarea,"
                    + "select,option,button,noscript,template,frame,frameset,"
                    + "iframe:not(.video_iframe)";
    private static final Set<String> PICTURE_HOSTS = Set.of("mmbiz.qpic.cn", "mmbiz.qlogo.cn");
    private static final Pattern STYLE_URL =
            Pattern.compile("url\\(\\s*['\"]?([^'\")]*)['\"]?\\s*\\)", Pattern.CASE_INSENSITIVE);

    private ArticleFilter() {}

    static String apply(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        body.select(REMOVED).remove();
        body.select("img,image").stream().filter(ArticleFilter::foreign).forEach(Element::remove);
        body.select("a[href]").forEach(ArticleFilter::tameLink);
        body.getAllElements().forEach(ArticleFilter::tameAttributes);
        comments(body).forEach(Comment::remove);
        return body.html();
    }

    /// The plain text, for the digest that WeChat makes itself.
    static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    private static boolean foreign(Element picture) {
        var address = picture.attr("src");
        if (address.isEmpty()) {
            address = picture.hasAttr("data-src") ? picture.attr("data-src") : picture.attr("href");
        }
        return !PICTURE_HOSTS.contains(host(address));
    }

    private static void tameLink(Element link) {
        if (!host(link.attr("href")).equals("mp.weixin.qq.com")
                && !link.hasAttr("data-miniprogram-appid")) {
            link.removeAttr("href");
        }
    }

    private static void tameAttributes(Element element) {
        for (var attribute : element.attributes().asList()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            if (name.equals("id") || name.startsWith("on") || name.equals("contenteditable")) {
                element.removeAttr(attribute.getKey());
            }
        }
        if (element.hasAttr("style")) {
            element.attr("style", tameStyle(element.attr("style")));
        }
    }

    private static String tameStyle(String style) {
        var kept = new ArrayList<String>();
        for (var declaration : style.split(";", -1)) {
            var property = declaration.strip().toLowerCase(Locale.ROOT);
            if (!property.startsWith("position:")
                    && !property.startsWith("position ")
                    && !foreignUrl(declaration)) {
                kept.add(declaration);
            }
        }
        return String.join(";", kept);
    }

    private static boolean foreignUrl(String declaration) {
        return STYLE_URL
                .matcher(declaration)
                .results()
                .anyMatch(found -> !PICTURE_HOSTS.contains(host(found.group(1))));
    }

    private static List<Comment> comments(Element body) {
        return body.nodeStream(Comment.class).toList();
    }

    private static String host(String address) {
        try {
            var host = URI.create(address.strip()).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException _) {
            return "";
        }
    }
}
