package city.lianbo.desk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.Campaigns;
import city.lianbo.delivery.ByHand;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.PlanId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Placed drafts whose button a person has to press at WeChat: for editors a line per draft of their
/// own accounts, for coordinators a line per campaign. Each is gone once somebody said when it was
/// pressed and with which link.
@Component
class HandTasks implements TaskSource {

    private final Deliveries deliveries;
    private final Campaigns campaigns;
    private final Accounts accounts;

    HandTasks(Deliveries deliveries, Campaigns campaigns, Accounts accounts) {
        this.deliveries = deliveries;
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        boolean coordinates = person.is(Role.COORDINATOR);
        if (!coordinates && (!person.is(Role.EDITOR) || person.department().isEmpty())) {
            return Stream.of();
        }
        var waiting = deliveries.inPersonsHands();
        if (waiting.isEmpty()) {
            return Stream.of();
        }
        var known = accounts(waiting);
        var mine =
                waiting.stream()
                        .filter(row ->
                                coordinates
                                        || Optional.ofNullable(known.get(row.account()))
                                                .map(AccountRow::department)
                                                .equals(person.department()))
                        .toList();
        var lines = lines(mine);
        if (!coordinates) {
            return mine.stream().map(row -> task(List.of(row), known, lines));
        }
        return mine.stream()
                .collect(groupingBy(DeliveryRow::plan, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(rows -> task(rows, known, lines));
    }

    private Map<AccountId, AccountRow> accounts(List<DeliveryRow> waiting) {
        var ids = waiting.stream().map(DeliveryRow::account).collect(toSet());
        return accounts.some(ids).stream().collect(toMap(AccountRow::id, Function.identity()));
    }

    private Map<PlanId, CampaignLine> lines(List<DeliveryRow> rows) {
        var plans = rows.stream().map(DeliveryRow::plan).collect(toSet());
        return campaigns.ofPlans(plans).stream()
                .collect(toMap(CampaignLine::plan, Function.identity()));
    }

    private static Task task(
            List<DeliveryRow> rows,
            Map<AccountId, AccountRow> known,
            Map<PlanId, CampaignLine> lines) {
        var first = rows.getFirst();
        var line = Optional.ofNullable(lines.get(first.plan()));
        var campaign = line.map(CampaignLine::title).orElse("");
        var account =
                Optional.ofNullable(known.get(first.account())).map(AccountRow::name).orElse("");
        boolean one = rows.size() == 1;
        var page = line.map(found -> "campaigns/" + found.id()).orElse("");
        return new Task(
                Task.Kind.AWAITING_PERSON,
                one ? account + " · " + campaign : campaign,
                rows.size(),
                one ? page + "?delivery=" + first.id() : page,
                rows.stream().map(ByHand::deadline).min(Instant::compareTo));
    }
}
