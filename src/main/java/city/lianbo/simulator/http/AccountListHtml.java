package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Phone;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/// The list of accounts with what came last and what is unread.
final class AccountListHtml {

    private record Row(Account account, Optional<Phone.Received> last, long unread) {

        Instant at() {
            return last.map(Phone.Received::at).orElse(Instant.MIN);
        }
    }

    private AccountListHtml() {}

    static String of(PhonePage page) {
        var rows =
                page.world().accounts().all().stream()
                        .map(account -> row(page, account))
                        .sorted(
                                Comparator.comparing(Row::at)
                                        .reversed()
                                        .thenComparing(row -> row.account().name()))
                        .toList();
        var items = rows.stream().map(row -> item(page, row)).collect(Collectors.joining());
        return """
        <nav class="accounts" aria-label="%s"><h1>%s <small>%d</small></h1>%s</nav>
        """
                .formatted(
                        page.say("simulator.phone.accounts"),
                        page.say("simulator.phone.accounts"),
                        rows.size(),
                        rows.isEmpty()
                                ? "<p class=\"quiet\">"
                                        + page.say("simulator.phone.noaccounts")
                                        + "</p>"
                                : "<ul>" + items + "</ul>");
    }

    private static Row row(PhonePage page, Account account) {
        var pushes =
                page.world().phone().conversation(account).stream()
                        .filter(Phone.Received::pushed)
                        .toList();
        return new Row(
                account,
                pushes.isEmpty() ? Optional.empty() : Optional.of(pushes.getLast()),
                page.world().phone().unread(account));
    }

    private static String item(PhonePage page, Row row) {
        var account = row.account();
        var badge =
                row.unread() == 0
                        ? ""
                        : "<b class=\"badge\" title=\"%s\">%d</b>"
                                .formatted(
                                        page.say("simulator.phone.unread", row.unread()),
                                        row.unread());
        var waits = page.waiting(account) > 0 ? "<i class=\"waits\" aria-hidden=\"true\"></i>" : "";
        return """
        <li%s><a href="%s">%s<span class="what"><strong>%s%s</strong><em>%s</em></span>\
        <span class="when">%s%s</span></a></li>\
        """
                .formatted(
                        account.appId().equals(page.chosen()) ? " class=\"chosen\"" : "",
                        page.link("/phone/" + account.appId()),
                        page.avatar(account),
                        Html.text(account.name()),
                        waits,
                        row.last()
                                .map(last -> Html.text(last.gist()))
                                .orElseGet(() -> page.say("simulator.phone.nothing.yet")),
                        row.last()
                                .map(last -> page.texts().when(last.at(), page.today()))
                                .orElse(""),
                        badge);
    }
}
