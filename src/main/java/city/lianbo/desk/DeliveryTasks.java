package city.lianbo.desk;

import city.lianbo.campaign.CampaignLine;
import city.lianbo.campaign.CampaignState;
import city.lianbo.campaign.Campaigns;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryState;
import city.lianbo.delivery.Tally;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Sends that went wrong or that nobody knows about, for coordinators. What failed days ago is
/// history, not a task; what is uncertain stays until somebody has looked.
@Component
class DeliveryTasks implements TaskSource {

    static final int CAMPAIGNS = 50;
    private static final Duration FRESH = Duration.ofDays(2);

    private final Campaigns campaigns;
    private final Deliveries deliveries;
    private final InstantSource clock;

    DeliveryTasks(Campaigns campaigns, Deliveries deliveries, InstantSource clock) {
        this.campaigns = campaigns;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        if (!person.is(Role.COORDINATOR)) {
            return Stream.of();
        }
        var released =
                campaigns.newest(0, CAMPAIGNS).stream()
                        .filter(line -> line.state() == CampaignState.RELEASED)
                        .toList();
        var progress = deliveries.progress(released.stream().map(CampaignLine::plan).toList());
        return released.stream()
                .flatMap(line ->
                        tasks(line, progress.getOrDefault(line.plan(), Tally.NONE)).stream());
    }

    private List<Task> tasks(CampaignLine line, Tally tally) {
        var tasks = new ArrayList<Task>();
        var oldest = clock.instant().minus(FRESH);
        if (line.firstDeparture().stream().anyMatch(oldest::isBefore)) {
            add(tasks, Task.Kind.FAILED, line, tally.failed());
            add(tasks, Task.Kind.HALTED, line, tally.in(DeliveryState.HALTED));
        }
        add(tasks, Task.Kind.UNCERTAIN, line, tally.doubtful());
        add(tasks, Task.Kind.AWAITING_PHONE, line, tally.in(DeliveryState.AWAITING_PHONE));
        return tasks;
    }

    private static void add(List<Task> tasks, Task.Kind kind, CampaignLine line, int many) {
        if (many > 0) {
            tasks.add(
                    new Task(kind, line.title(), many, "campaigns/" + line.id(), Optional.empty()));
        }
    }
}
