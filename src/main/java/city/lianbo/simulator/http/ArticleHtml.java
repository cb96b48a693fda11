package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Article;
import city.lianbo.simulator.Phone;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// An article as WeChat shows it: in the frame of the telephone, and the document inside that frame,
/// which may load pictures and nothing else.
final class ArticleHtml {

    private static final Pattern AT_WECHAT =
            Pattern.compile(
                    "https?://mmbiz\\.qpic\\.cn/mmbiz_[a-z0-9]+/([0-9A-Za-z_-]+)/0[^\"'\\s)]*");

    private ArticleHtml() {}

    /// @param position counts from 1
    static String frame(PhonePage page, Account account, Phone.Received message, int position) {
        var address = "/phone/content/" + account.appId() + "/" + message.number() + "/" + position;
        return """
        <header class="bar"><a class="back" href="%s" aria-label="%s">‹</a><h2>%s</h2></header>
        <iframe class="reader" sandbox="" title="%s" src="%s"></iframe>
        """
                .formatted(
                        page.link("/phone/" + account.appId()),
                        page.say("simulator.phone.back"),
                        Html.text(account.name()),
                        Html.text(message.articles().get(position - 1).title()),
                        page.link(address));
    }

    static String document(PhonePage page, Account account, Phone.Received message, int position) {
        var article = message.articles().get(position - 1);
        var body =
                message.deleted().contains(position)
                        ? "<p class=\"gone\">" + page.say("simulator.phone.deleted") + "</p>"
                        : shown(page, account, message, article);
        return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8">\
        <meta name="viewport" content="width=device-width,initial-scale=1">\
        <link rel="stylesheet" href="/phone/reader.css"><title>%s</title></head><body>%s</body></html>
        """
                .formatted(page.texts().language(), Html.text(article.title()), body);
    }

    private static String shown(
            PhonePage page, Account account, Phone.Received message, Article article) {
        var author =
                article.author().isBlank()
                        ? ""
                        : "<span>" + Html.text(article.author()) + "</span>";
        var source =
                article.contentSourceUrl().isBlank()
                        ? ""
                        : "<p class=\"source\" title=\"%s\">%s</p>"
                                .formatted(
                                        Html.text(article.contentSourceUrl()),
                                        page.say("simulator.phone.source"));
        return """
        <h1>%s</h1><p class="meta">%s<b>%s</b><time>%s</time></p><div class="content">%s</div>%s\
        """
                .formatted(
                        Html.text(article.title()),
                        author,
                        Html.text(account.name()),
                        page.texts().when(message.at(), page.today()),
                        content(page, account, article),
                        source);
    }

    /// The HTML that WeChat kept, its pictures fetched from here.
    private static String content(PhonePage page, Account account, Article article) {
        if (article.isNews()) {
            return AT_WECHAT.matcher(article.content()).replaceAll("/_sim/picture/$1");
        }
        return article.pictures().stream()
                        .map(media -> page.picture(account, media))
                        .map(address -> "<img src=\"" + Html.text(address) + "\" alt=\"\">")
                        .collect(Collectors.joining())
                + "<p>"
                + Html.text(article.content())
                + "</p>";
    }
}
