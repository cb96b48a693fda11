package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Article;
import city.lianbo.simulator.Phone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// An account's conversation: push cards, lead with its cover, further articles as rows.
final class ChatHtml {

    private ChatHtml() {}

    static String of(PhonePage page, Account account) {
        var messages = page.world().phone().conversation(account);
        var cards =
                messages.stream()
                        .map(one -> message(page, account, one))
                        .collect(Collectors.joining());
        long waiting = page.waiting(account);
        var notice =
                waiting == 0
                        ? ""
                        : "<p class=\"notice\">"
                                + page.say("simulator.phone.waiting", waiting)
                                + "</p>";
        return """
        <header class="bar"><a class="back" href="%s" aria-label="%s">‹</a>\
        <h2>%s<small>%s · %s</small></h2></header>
        <div class="chat" id="chat">%s%s</div>
        """
                .formatted(
                        page.link("/phone"),
                        page.say("simulator.phone.back"),
                        Html.text(account.name()),
                        kind(page, account),
                        page.say(
                                "simulator.phone.followers",
                                page.texts().count(account.followers())),
                        messages.isEmpty()
                                ? "<p class=\"quiet\">"
                                        + page.say("simulator.phone.nothing")
                                        + "</p>"
                                : cards,
                        notice);
    }

    private static String kind(PhonePage page, Account account) {
        return switch (account.kind()) {
            case SUBSCRIPTION -> page.say("simulator.phone.kind.SUBSCRIPTION");
            case SERVICE -> page.say("simulator.phone.kind.SERVICE");
        };
    }

    private static String message(PhonePage page, Account account, Phone.Received message) {
        var reach = page.texts().count(message.reached());
        var foot =
                message.pushed()
                        ? message.toAll()
                                ? page.say("simulator.phone.reached", reach)
                                : page.say("simulator.phone.reached.tag", reach)
                        : page.say("simulator.phone.published");
        return "<time>%s</time>%s<p class=\"reach\">%s</p>"
                .formatted(
                        page.texts().when(message.at(), page.today()),
                        body(page, account, message),
                        foot);
    }

    private static String body(PhonePage page, Account account, Phone.Received message) {
        if (!message.articles().isEmpty()) {
            return card(page, account, message);
        }
        var content =
                message.text().isEmpty()
                        ? image(page, account, message.media(), page.say("simulator.phone.picture"))
                        : Html.text(message.text());
        return "<div class=\"line\">%s<div class=\"bubble\">%s</div></div>"
                .formatted(page.avatar(account), content);
    }

    private static String card(PhonePage page, Account account, Phone.Received message) {
        var lead = message.articles().getFirst();
        boolean alone = message.articles().size() == 1;
        var rows =
                IntStream.range(1, message.articles().size())
                        .mapToObj(i -> row(page, account, message, i))
                        .collect(Collectors.joining());
        return """
        <article class="card %s%s"><a class="lead" href="%s">%s<span class="title">%s</span>%s</a>%s\
        </article>\
        """
                .formatted(
                        alone ? "alone" : "many",
                        message.pushed() ? "" : " silent",
                        link(page, account, message, 0),
                        image(page, account, cover(lead), ""),
                        Html.text(lead.title()),
                        alone && !lead.digest().isBlank()
                                ? "<span class=\"digest\">" + Html.text(lead.digest()) + "</span>"
                                : "",
                        rows);
    }

    private static String row(PhonePage page, Account account, Phone.Received message, int index) {
        var article = message.articles().get(index);
        return "<a class=\"row\" href=\"%s\"><span>%s</span>%s</a>"
                .formatted(
                        link(page, account, message, index),
                        Html.text(article.title()),
                        image(page, account, cover(article), ""));
    }

    private static String link(PhonePage page, Account account, Phone.Received message, int index) {
        return page.link("/phone/" + account.appId() + "/" + message.number() + "/" + (index + 1));
    }

    private static String cover(Article article) {
        return article.isNews() || article.pictures().isEmpty()
                ? article.thumbMediaId()
                : article.pictures().getFirst();
    }

    private static String image(PhonePage page, Account account, String media, String alternative) {
        var address = page.picture(account, media);
        return address.isEmpty()
                ? "<span class=\"nopicture\"></span>"
                : "<img src=\"%s\" alt=\"%s\">".formatted(Html.text(address), alternative);
    }
}
