package city.lianbo.desk;

import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.campaign.CampaignSheet;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Campaigns that are not released: one line each for coordinators, with what stands in the way; for
/// editors what was given back to their own accounts.
@Component
class PlanTasks implements TaskSource {

    private final Campaigns campaigns;
    private final Accounts accounts;

    PlanTasks(Campaigns campaigns, Accounts accounts) {
        this.campaigns = campaigns;
        this.accounts = accounts;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        if (person.is(Role.COORDINATOR)) {
            return campaigns.open().stream().map(PlanTasks::nextStep);
        }
        if (person.is(Role.EDITOR) && person.department().isPresent()) {
            var mine =
                    accounts.ofDepartment(person.department().get()).stream()
                            .map(AccountRow::id)
                            .collect(Collectors.toSet());
            Predicate<MemberSheet> returned =
                    member -> member.returned() && mine.contains(member.account());
            return campaigns.open().stream()
                    .filter(plan -> plan.members().anyMatch(returned))
                    .map(plan -> returnedToEditor(plan, count(plan, returned)));
        }
        return Stream.of();
    }

    private static Task returnedToEditor(CampaignSheet plan, long many) {
        return new Task(
                Task.Kind.RETURNED,
                plan.title(),
                many,
                "articles/" + plan.article() + "/adapt",
                departure(plan));
    }

    private static Task nextStep(CampaignSheet plan) {
        long all = plan.members().count();
        long returned = count(plan, member -> member.returned() && !member.stale());
        long stale = count(plan, MemberSheet::stale);
        long unsealed = count(plan, member -> member.seal().isEmpty());
        long unapproved = count(plan, member -> !member.approved());
        if (all == 0) {
            return task(Task.Kind.UNPLANNED, plan, 0);
        }
        if (returned > 0) {
            return task(Task.Kind.RETURNED, plan, returned);
        }
        if (stale > 0) {
            return task(Task.Kind.CHANGED, plan, stale);
        }
        if (unsealed > 0) {
            return task(Task.Kind.UNSEALED, plan, unsealed);
        }
        if (unapproved > 0) {
            return task(Task.Kind.UNAPPROVED, plan, unapproved);
        }
        return plan.state() == CampaignState.DRAFT
                ? task(Task.Kind.UNSCHEDULED, plan, all)
                : task(Task.Kind.UNRELEASED, plan, all);
    }

    private static Task task(Task.Kind kind, CampaignSheet plan, long many) {
        return new Task(kind, plan.title(), many, "campaigns/" + plan.id(), departure(plan));
    }

    private static long count(CampaignSheet plan, Predicate<MemberSheet> which) {
        return plan.members().filter(which).count();
    }

    private static Optional<Instant> departure(CampaignSheet plan) {
        return plan.waves().stream().map(WaveSheet::departsAt).min(Instant::compareTo);
    }
}
