package city.lianbo.delivery;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.alarm.Watch;
import city.lianbo.delivery.WatchRows.Watched;
import city.lianbo.notice.Notice;
import city.lianbo.notice.Notices;
import city.lianbo.notice.Severity;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Role;
import city.lianbo.wechat.WeChatCode;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Tells what went wrong with sends or is about to: one notice per plan and kind, with the accounts
/// by name and what to do; over when the rows say so.
@Component
class DeliveryWatch implements Watch {

    static final String PREFIX = "delivery.watch.";

    private static final Set<Role> WHO = Set.of(Role.COORDINATOR);
    private static final Duration LATE = Duration.ofSeconds(60);
    private static final Duration UNCERTAIN = Duration.ofMinutes(10);
    private static final Duration QUOTA_AHEAD = Duration.ofHours(24);
    private static final Duration RECALLS_TOLD = Duration.ofDays(2);
    private static final int NAMES = 5;

    private final WatchRows rows;
    private final RecallRows recalls;
    private final DeliveryBook book;
    private final PhoneClocks phones;
    private final Accounts accounts;
    private final Quotas quotas;
    private final Notices notices;
    private final BoardAddress boards;
    private final DeliverySettings settings;
    private final InstantSource clock;

    DeliveryWatch(
            WatchRows rows,
            RecallRows recalls,
            DeliveryBook book,
            PhoneClocks phones,
            Accounts accounts,
            Quotas quotas,
            Notices notices,
            BoardAddress boards,
            DeliverySettings settings,
            InstantSource clock) {
        this.rows = rows;
        this.recalls = recalls;
        this.book = book;
        this.phones = phones;
        this.accounts = accounts;
        this.quotas = quotas;
        this.notices = notices;
        this.boards = boards;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look() {
        var now = clock.instant();
        var found = new ArrayList<Notice>();
        var late = rows.dueBefore(now.minus(LATE), now);
        byPlan(late).forEach((plan, some) -> found.add(late(plan, some)));
        byPlan(rows.uncertainBefore(now.minus(UNCERTAIN), now))
                .forEach((plan, some) -> found.add(uncertain(plan, some)));
        byPlan(heldUp(now)).forEach((plan, some) -> found.add(heldUp(plan, some)));
        byPlan(overbooked(now)).forEach((plan, some) -> found.add(overbooked(plan, some)));
        phones(found);
        recalls(now, found);
        notices.keep(PREFIX, found);
    }

    private static Map<PlanId, List<Watched>> byPlan(Collection<Watched> some) {
        return some.stream()
                .collect(
                        Collectors.groupingBy(
                                Watched::plan, LinkedHashMap::new, Collectors.toList()));
    }

    private Notice late(PlanId plan, List<Watched> some) {
        return notice(
                plan,
                "late",
                Severity.ALARM,
                "delivery.alarm.late",
                Notice.number(some.size()),
                names(some),
                Notice.time(some.getFirst().departsAt()));
    }

    private Notice uncertain(PlanId plan, List<Watched> some) {
        return notice(
                plan,
                "uncertain",
                Severity.ALARM,
                "delivery.alarm.uncertain",
                Notice.number(some.size()),
                names(some));
    }

    /// What stands in the way of a send that leaves soon, token trouble among it.
    private List<Watched> heldUp(Instant now) {
        return rows.leavingUntil(now.plus(settings.stageLead()), now).stream()
                .filter(row -> row.problem().isPresent())
                .toList();
    }

    private Notice heldUp(PlanId plan, List<Watched> some) {
        var first = some.getFirst();
        var code = first.code() == 0 ? "" : Notice.words(WeChatCode.of(first.code()).remedyKey());
        return notice(
                plan,
                "held",
                Severity.WARNING,
                "delivery.alarm.held",
                Notice.number(some.size()),
                names(some),
                Notice.time(first.departsAt()),
                Notice.words(first.problem().orElseThrow(), first.detail()),
                code);
    }

    private List<Watched> overbooked(Instant now) {
        return rows.leavingUntil(now.plus(QUOTA_AHEAD), now).stream()
                .filter(row -> row.channel().usesQuota())
                .filter(row -> quotas.of(row.account(), row.departsAt()).overbooked())
                .toList();
    }

    private Notice overbooked(PlanId plan, List<Watched> some) {
        return notice(
                plan,
                "quota",
                Severity.WARNING,
                "delivery.alarm.quota",
                Notice.number(some.size()),
                names(some),
                Notice.time(some.getFirst().departsAt()));
    }

    private void phones(List<Notice> found) {
        phones.waiting().stream()
                .collect(Collectors.groupingBy(PhoneClocks.Waiting::plan))
                .forEach((plan, waiting) -> found.add(phones(plan, phones.clocks(waiting))));
    }

    private Notice phones(PlanId plan, List<PhoneClock> clocks) {
        var calls =
                clocks.stream()
                        .limit(NAMES)
                        .map(one -> call(one))
                        .collect(Collectors.joining(" · "));
        return notice(
                plan,
                "phone",
                Severity.ALARM,
                "delivery.alarm.phone",
                Notice.number(clocks.size()),
                calls,
                Notice.time(clocks.getFirst().until()));
    }

    private static String call(PhoneClock clock) {
        var whom = clock.whom().role() + " " + clock.whom().phone();
        return whom.isBlank() ? clock.accountName() : clock.accountName() + " " + whom.strip();
    }

    private void recalls(Instant now, List<Notice> found) {
        for (RecallRow refused : recalls.refusedSince(now.minus(RECALLS_TOLD))) {
            book.find(refused.delivery())
                    .ifPresent(row ->
                            found.add(
                                    notice(
                                            row.plan(),
                                            "recall." + refused.id(),
                                            Severity.ALARM,
                                            "delivery.alarm.recall",
                                            name(refused.account()),
                                            refused.code() == 0
                                                    ? refused.detail()
                                                    : refused.code() + " " + refused.detail())));
        }
    }

    private Notice notice(
            PlanId plan, String kind, Severity severity, String messageKey, String... arguments) {
        return new Notice(
                PREFIX + kind + "." + plan.value(),
                severity,
                WHO,
                Optional.empty(),
                messageKey,
                List.of(arguments),
                boards.of(plan));
    }

    private String names(List<Watched> some) {
        var wanted = some.stream().map(Watched::account).distinct().limit(NAMES).toList();
        var names = wanted.stream().map(this::name).collect(Collectors.joining("、"));
        return some.size() > NAMES ? names + " …" : names;
    }

    private String name(AccountId account) {
        return accounts.find(account).map(AccountRow::name).orElse(account.toString());
    }
}
