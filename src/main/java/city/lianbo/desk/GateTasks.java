package city.lianbo.desk;

import city.lianbo.campaign.Campaigns;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Waves that are held, for coordinators: nothing more happens to them by itself, but that they end.
@Component
class GateTasks implements TaskSource {

    private final Campaigns campaigns;

    GateTasks(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        if (!person.is(Role.COORDINATOR)) {
            return Stream.of();
        }
        return campaigns.held().stream()
                .map(wave ->
                        new Task(
                                Task.Kind.HELD,
                                wave.title(),
                                wave.accounts(),
                                "campaigns/" + wave.campaign(),
                                Optional.of(wave.ends())));
    }
}
