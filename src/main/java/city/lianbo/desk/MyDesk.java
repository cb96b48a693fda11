package city.lianbo.desk;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.Campaigns;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.PlanId;
import city.lianbo.delivery.Tally;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.CurrentActor;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/// What the start page shows the signed-in person. The number of queries does not grow with the
/// number of campaigns, accounts or deliveries.
@Service
public class MyDesk {

    private final List<TaskSource> sources;
    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final Accounts accounts;
    private final CurrentActor actor;
    private final InstantSource clock;

    MyDesk(
            List<TaskSource> sources,
            Campaigns campaigns,
            Deliveries deliveries,
            Accounts accounts,
            CurrentActor actor,
            InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.accounts = accounts;
        this.actor = actor;
        this.clock = clock;
    }

    /// What waits for the person, the most urgent first.
    @PreAuthorize("isAuthenticated()")
    public List<Task> waiting() {
        var person = actor.get();
        return sources.stream()
                .flatMap(source -> source.waitingFor(person))
                .sorted(Task.MOST_URGENT_FIRST)
                .toList();
    }

    private record Departure(Instant at, PlanId plan, boolean released) {}

    /// What leaves on this Beijing day, by time: everything, or for editors what their own accounts
    /// send.
    @PreAuthorize("isAuthenticated()")
    public List<DayDeparture> today() {
        var day = Beijing.day(clock.instant());
        Map<Departure, List<DeliveryRow>> departures =
                deliveries
                        .leavingBetween(
                                Beijing.instant(day.atStartOfDay()),
                                Beijing.instant(day.plusDays(1).atStartOfDay()))
                        .stream()
                        .filter(concerns(actor.get()))
                        .collect(
                                Collectors.groupingBy(
                                        row ->
                                                new Departure(
                                                        row.departsAt(),
                                                        row.plan(),
                                                        row.released()),
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        var plans = departures.keySet().stream().map(Departure::plan).collect(Collectors.toSet());
        Map<PlanId, CampaignLine> lines =
                campaigns.ofPlans(plans).stream()
                        .collect(Collectors.toMap(CampaignLine::plan, Function.identity()));
        return departures.entrySet().stream()
                .map(entry ->
                        departure(
                                entry.getKey(),
                                Optional.ofNullable(lines.get(entry.getKey().plan())),
                                entry.getValue()))
                .toList();
    }

    private static DayDeparture departure(
            Departure departure, Optional<CampaignLine> line, List<DeliveryRow> rows) {
        return new DayDeparture(
                departure.at(),
                line.map(CampaignLine::title).orElse(""),
                line.map(one -> "campaigns/" + one.id()),
                departure.released(),
                Tally.of(rows.stream().map(DeliveryRow::state)));
    }

    private Predicate<DeliveryRow> concerns(Actor person) {
        boolean onlyEditor = person.roles().equals(Set.of(Role.EDITOR));
        if (!onlyEditor || person.department().isEmpty()) {
            return _ -> true;
        }
        Set<AccountId> mine =
                accounts.ofDepartment(person.department().get()).stream()
                        .map(AccountRow::id)
                        .collect(Collectors.toSet());
        return row -> mine.contains(row.account());
    }

    /// The newest campaigns, those that need a person's eyes first.
    @PreAuthorize("isAuthenticated()")
    public List<RecentCampaign> recent(int most) {
        var lines = campaigns.newest(0, most);
        var progress = deliveries.progress(lines.stream().map(CampaignLine::plan).toList());
        return lines.stream()
                .map(line ->
                        new RecentCampaign(line, progress.getOrDefault(line.plan(), Tally.NONE)))
                .sorted(Comparator.comparing((RecentCampaign campaign) -> !campaign.needsEyes()))
                .toList();
    }
}
