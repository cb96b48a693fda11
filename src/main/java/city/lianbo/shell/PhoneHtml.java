package city.lianbo.shell;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/// The pages inside the phone: what WeChat puts around an article, and the push card.
final class PhoneHtml {

    private static final Pattern PICTURE = Pattern.compile("lianbo-picture:([0-9a-f]{64})");

    /// Videos and mini programs only exist at WeChat; here they are boxes that say what they are.
    /// Dark is what stands around an article in WeChat's client; the article itself comes turned.
    private static final String STYLE =
            """
            html{background:#fff;color:rgba(0,0,0,.9)}
            body{margin:0;padding:20px 16px 48px;font:17px/1.6 -apple-system,"PingFang SC",
            "Noto Sans CJK SC","Microsoft YaHei",sans-serif;overflow-wrap:break-word}
            .video_iframe{display:block;width:100%;height:202px;border:0;background:#111}
            mp-common-videosnap,mp-miniprogram{display:block;padding:14px;border:1px dashed #bbb;
            border-radius:4px;font-size:15px;color:#666}
            mp-common-videosnap::before{content:"视频号 " attr(data-nickname)}
            mp-miniprogram::before{content:"小程序 " attr(data-miniprogram-title)}
            img{max-width:100%}a{color:#576b95;text-decoration:none}
            a[href^="lianbo-slot:"]::after{content:"（样例：发送时补上链接）";font-size:12px;color:#b26a00}
            a[href^="lianbo-slot:"][title]::after{content:"（样例：发送时补上链接；没有链接时显示："
            attr(title) "）"}
            a[href="lianbo-slot:also"]::after{content:"（样例：先发的公众号每个一行）"}
            h1{margin:0 0 14px;font-size:22px;line-height:1.4}
            .by{margin:0 0 22px;font-size:15px;color:rgba(0,0,0,.3)}.by b{font-weight:400;color:#576b95}
            .card{border-radius:8px;overflow:hidden;background:#fff;box-shadow:0 1px 4px rgba(0,0,0,.08)}
            .card .cover{aspect-ratio:2.35;background:#d8dde3 center/cover}
            .card p{margin:0;padding:10px 14px}.card .digest{padding-top:0;font-size:14px;
            color:rgba(0,0,0,.5)}.cards{padding:24px 12px;background:#ededed;min-height:100vh}
            .who{margin:0 0 10px;font-size:14px;color:rgba(0,0,0,.5)}
            .dark{background:#191919;color:#a3a3a3}.dark a,.dark .by b{color:#7d90a9}
            .dark h1{color:#cfcfcf}.dark .by,.dark .who,.dark .card .digest{color:#7f7f7f}
            .dark .cards{background:#111}.dark .card{background:#2c2c2c;color:#cfcfcf}
            .dark mp-common-videosnap,.dark mp-miniprogram{border-color:#555;color:#a3a3a3}
            """;

    private PhoneHtml() {}

    /// @param html of the page, turned already where it is dark
    static String article(PhonePage page, String html, boolean dark) {
        return page(
                dark,
                "",
                "<h1>%s</h1><p class=by>%s <b>%s</b></p>%s"
                        .formatted(
                                text(page.title()),
                                text(page.author()),
                                text(page.account()),
                                withAddresses(html)));
    }

    static String card(PhonePage page, boolean dark) {
        var cover =
                page.cover()
                        .map(PhonePage::address)
                        .map(" style=\"background-image:url(%s)\""::formatted)
                        .orElse("");
        return page(
                dark,
                "cards",
                "<p class=who>%s</p><div class=card><div class=cover%s></div><p>%s</p><p class=digest>%s</p></div>"
                        .formatted(
                                text(page.account()),
                                cover,
                                text(page.title()),
                                text(page.digest())));
    }

    private static String page(boolean dark, String className, String body) {
        return "<!doctype html><html class=\"%s\"><meta charset=utf-8><style>%s</style><body class=\"%s\">%s"
                .formatted(dark ? "dark" : "", STYLE, className, body);
    }

    private static String withAddresses(String html) {
        return PICTURE.matcher(html).replaceAll("media/$1");
    }

    private static String text(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
