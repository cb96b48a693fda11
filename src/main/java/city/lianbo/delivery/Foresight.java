package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.delivery.WatchRows.Watched;
import city.lianbo.notice.Notice;
import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Role;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Asks WeChat for a token of every account that sends soon, so that a changed AppSecret or a lost
/// place on the address list is known before T and not at T.
final class Foresight {

    static final String PREFIX = "delivery.token.";

    private static final String UNREACHABLE = "delivery.alarm.token-unreachable";

    /// The last moments before T belong to arming.
    private static final Duration NOT_IN_THE_LAST = Duration.ofSeconds(90);

    private final WatchRows rows;
    private final WeChat weChat;
    private final Accounts accounts;
    private final Notices notices;
    private final BoardAddress boards;
    private final Surroundings surroundings;

    Foresight(
            WatchRows rows,
            WeChat weChat,
            Accounts accounts,
            Notices notices,
            BoardAddress boards,
            Surroundings surroundings) {
        this.rows = rows;
        this.weChat = weChat;
        this.accounts = accounts;
        this.notices = notices;
        this.boards = boards;
        this.surroundings = surroundings;
    }

    /// Who leaves at any moment, and whose question failed by a mistake of ours, is not looked at: what
    /// was found there before is not over by that.
    void look() {
        var now = surroundings.clock().instant();
        var leaving = rows.leavingUntil(now.plus(surroundings.settings().stageLead()), now);
        Map<AccountId, Watched> soon = new LinkedHashMap<>();
        leaving.stream()
                .filter(row -> row.departsAt().isAfter(now.plus(NOT_IN_THE_LAST)))
                .forEach(row -> soon.putIfAbsent(row.account(), row));
        Map<AccountId, Optional<Notice>> found = new ConcurrentHashMap<>();
        surroundings.tasks().each(soon.values(), row -> found.put(row.account(), ask(row)));
        notices.keep(
                PREFIX,
                found.values().stream().flatMap(Optional::stream).toList(),
                leaving.stream()
                        .map(Watched::account)
                        .filter(account -> !found.containsKey(account))
                        .map(Foresight::key)
                        .collect(Collectors.toSet()));
    }

    private static String key(AccountId account) {
        return PREFIX + account;
    }

    private Optional<Notice> ask(Watched row) {
        return switch (weChat.freshenToken(row.account(), surroundings.settings().tokenReserve())) {
            case Answer.Got<Done> _ -> Optional.empty();
            case Answer.Refused<Done>(var problem) ->
                    Optional.of(notice(row, problem.toString(), problem.meaning().remedyKey()));
            case Answer.NotSent<Done>(var cause) -> Optional.of(notice(row, cause, UNREACHABLE));
            case Answer.NoAnswer<Done>(var cause) -> Optional.of(notice(row, cause, UNREACHABLE));
        };
    }

    private Notice notice(Watched row, String cause, String remedyKey) {
        return new Notice(
                key(row.account()),
                Severity.WARNING,
                Set.of(Role.COORDINATOR, Role.ADMINISTRATOR),
                Optional.empty(),
                "delivery.alarm.token",
                List.of(
                        name(row.account()),
                        Notice.time(row.departsAt()),
                        cause,
                        Notice.words(remedyKey)),
                boards.of(row.plan()));
    }

    private String name(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }
}
