package city.lianbo.simulator;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// What WeChat silently takes out of an article's HTML: scripts and styles, ids, classes and
/// handlers, pictures that do not lie at WeChat, links that do not lead to WeChat, frames that are
/// not its own videos, and what it does not know, of which the words stay.
final class ArticleFilter {

    private static final String REMOVED =
            "script,style,link,meta,base,title,object,embed,audio,video,source,track,form,input,"
                    + "textarea,select,option,button,noscript,template,frame,frameset,canvas,math,"
                    + "dialog,foreignObject > :not(section)";
    private static final Set<String> KNOWN =
            Set.of(
                    "body",
                    "section",
                    "div",
                    "p",
                    "span",
                    "strong",
                    "b",
                    "em",
                    "i",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "sub",
                    "sup",
                    "small",
                    "big",
                    "mark",
                    "font",
                    "center",
                    "br",
                    "hr",
                    "blockquote",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "ul",
                    "ol",
                    "li",
                    "dl",
                    "dt",
                    "dd",
                    "table",
                    "caption",
                    "colgroup",
                    "col",
                    "thead",
                    "tbody",
                    "tfoot",
                    "tr",
                    "td",
                    "th",
                    "pre",
                    "code",
                    "figure",
                    "figcaption",
                    "img",
                    "a",
                    "iframe",
                    "article",
                    "header",
                    "footer",
                    "ruby",
                    "rt",
                    "rp",
                    "q",
                    "label");
    private static final Set<String> PICTURE_HOSTS = Set.of("mmbiz.qpic.cn", "mmbiz.qlogo.cn");
    private static final Set<String> VIDEO_HOSTS = Set.of("v.qq.com", "mp.weixin.qq.com");
    private static final Set<String> DROPPED_ATTRIBUTES =
            Set.of("id", "contenteditable", "draggable", "tabindex", "srcset", "name");

    private ArticleFilter() {}

    static String apply(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings(new Document.OutputSettings().prettyPrint(false));
        var body = document.body();
        body.select(REMOVED).remove();
        body.select("iframe").stream().filter(ArticleFilter::strange).forEach(Element::remove);
        body.select("img,image").stream().filter(ArticleFilter::foreign).forEach(Element::remove);
        body.select("a[href]").forEach(ArticleFilter::tameLink);
        body.getAllElements().stream().filter(ArticleFilter::unknown).forEach(Element::unwrap);
        body.getAllElements().forEach(ArticleFilter::tameAttributes);
        comments(body).forEach(Comment::remove);
        body.select("p").stream().filter(ArticleFilter::hollow).forEach(Element::remove);
        return body.html();
    }

    /// The plain text, for the digest that WeChat makes itself.
    static String text(String html) {
        return Jsoup.parseBodyFragment(html).body().text();
    }

    /// Frames stay where WeChat's own editor has put them: videos.
    private static boolean strange(Element frame) {
        boolean video =
                frame.hasClass("video_iframe")
                        && (frame.hasAttr("data-mpvid") || frame.hasAttr("data-vidtype"));
        var address = frame.hasAttr("src") ? frame.attr("src") : frame.attr("data-src");
        return !video || !(address.isEmpty() || VIDEO_HOSTS.contains(host(address)));
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

    /// WeChat's own cards (`mp-…`) and drawings with all their parts are known as well.
    private static boolean unknown(Element element) {
        var name = element.normalName();
        return !KNOWN.contains(name) && !name.startsWith("mp-") && element.closest("svg") == null;
    }

    private static void tameAttributes(Element element) {
        for (var attribute : element.attributes().asList()) {
            var name = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean anchor = name.endsWith("href") && attribute.getValue().strip().startsWith("#");
            if (DROPPED_ATTRIBUTES.contains(name)
                    || name.startsWith("on")
                    || name.startsWith("aria-")
                    || anchor) {
                element.removeAttr(attribute.getKey());
            }
        }
        element.classNames().stream()
                .filter(name -> !actsAtWeChat(name))
                .toList()
                .forEach(element::removeClass);
        dropIfBlank(element, "class");
        if (element.hasAttr("style")) {
            element.attr("style", StyleFilter.apply(element.attr("style")));
            dropIfBlank(element, "style");
        }
    }

    private static boolean actsAtWeChat(String name) {
        return name.equals("video_iframe")
                || name.equals("rich_pages")
                || name.startsWith("wx")
                || name.startsWith("js_")
                || name.startsWith("weapp_");
    }

    private static void dropIfBlank(Element element, String attribute) {
        if (element.attr(attribute).isBlank()) {
            element.removeAttr(attribute);
        }
    }

    /// `<p></p>` goes, `<p><br></p>` is a blank line and stays.
    private static boolean hollow(Element paragraph) {
        return paragraph.childrenSize() == 0 && paragraph.text().isBlank();
    }

    private static List<Comment> comments(Element body) {
        return body.nodeStream(Comment.class).toList();
    }

    static boolean liesAtWeChat(String address) {
        return PICTURE_HOSTS.contains(host(address));
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
