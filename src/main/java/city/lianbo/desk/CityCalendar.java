package city.lianbo.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quota;
import city.lianbo.account.Quotas;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.TimeRules;
import city.lianbo.campaign.WaveId;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.PlanId;
import city.lianbo.desk.CalendarCell.Push;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// Accounts × days: what each has left, what it will send and what it has sent. The number of
/// queries grows neither with the accounts nor with the days.
@Service
public class CityCalendar {

    public static final int DAYS = 14;

    private final Accounts accounts;
    private final Quotas quotas;
    private final Deliveries deliveries;
    private final Campaigns campaigns;
    private final TimeRules rules;
    private final CurrentActor actor;
    private final InstantSource clock;

    CityCalendar(
            Accounts accounts,
            Quotas quotas,
            Deliveries deliveries,
            Campaigns campaigns,
            TimeRules rules,
            CurrentActor actor,
            InstantSource clock) {
        this.accounts = accounts;
        this.quotas = quotas;
        this.deliveries = deliveries;
        this.campaigns = campaigns;
        this.rules = rules;
        this.actor = actor;
        this.clock = clock;
    }

    /// [#DAYS] days of Beijing from `first` on.
    @PreAuthorize("isAuthenticated()")
    public List<CalendarDay> days(LocalDate first) {
        var blackouts = rules.now().blackouts();
        var today = Beijing.day(clock.instant());
        return dates(first).stream()
                .map(day ->
                        new CalendarDay(
                                day,
                                day.equals(today),
                                blackouts.stream()
                                        .filter(blackout -> blackout.holds(day))
                                        .findFirst()))
                .toList();
    }

    private static List<LocalDate> dates(LocalDate first) {
        return IntStream.range(0, DAYS).mapToObj(first::plusDays).toList();
    }

    /// Every account, or for editors those of their own department, by name.
    @PreAuthorize("isAuthenticated()")
    public List<CalendarRow> rows(LocalDate first) {
        var dates = dates(first);
        var shown = shown(actor.get());
        var ids = shown.stream().map(AccountRow::id).collect(toSet());
        var leaving =
                deliveries
                        .leavingBetween(
                                Beijing.instant(first.atStartOfDay()),
                                Beijing.instant(first.plusDays(DAYS).atStartOfDay()))
                        .stream()
                        .filter(row -> ids.contains(row.account()))
                        .toList();
        var lines = lines(leaving);
        Map<AccountId, List<DeliveryRow>> byAccount =
                leaving.stream().collect(groupingBy(DeliveryRow::account));
        var standing = quotas.of(shown, dates);
        return shown.stream()
                .map(account ->
                        new CalendarRow(
                                account.id(),
                                account.name(),
                                dates.stream()
                                        .map(day ->
                                                cell(
                                                        day,
                                                        quota(standing, day, account),
                                                        byAccount.getOrDefault(
                                                                account.id(), List.of()),
                                                        lines))
                                        .toList()))
                .toList();
    }

    private static Quota quota(
            Map<LocalDate, Map<AccountId, Quota>> standing, LocalDate day, AccountRow account) {
        return Optional.ofNullable(standing.getOrDefault(day, Map.of()).get(account.id()))
                .orElseThrow();
    }

    private static CalendarCell cell(
            LocalDate day, Quota quota, List<DeliveryRow> rows, Map<PlanId, CampaignLine> lines) {
        var pushes =
                rows.stream()
                        .filter(row -> Beijing.day(row.departsAt()).equals(day))
                        .map(row -> push(row, Optional.ofNullable(lines.get(row.plan()))))
                        .toList();
        return new CalendarCell(day, quota, pushes);
    }

    private static Push push(DeliveryRow row, Optional<CampaignLine> line) {
        return new Push(
                row.departsAt(),
                line.map(CampaignLine::title).orElse(""),
                line.map(one -> "campaigns/" + one.id()).orElse(""),
                row.state(),
                line.map(CampaignLine::id),
                new WaveId(row.wave()));
    }

    private Map<PlanId, CampaignLine> lines(Collection<DeliveryRow> rows) {
        var plans = rows.stream().map(DeliveryRow::plan).collect(toSet());
        return plans.isEmpty()
                ? Map.of()
                : campaigns.ofPlans(plans).stream()
                        .collect(toMap(CampaignLine::plan, line -> line));
    }

    private List<AccountRow> shown(Actor person) {
        boolean onlyEditor = person.roles().equals(Set.of(Role.EDITOR));
        var department = person.department();
        return onlyEditor && department.isPresent()
                ? accounts.ofDepartment(department.get())
                : accounts.all();
    }
}
