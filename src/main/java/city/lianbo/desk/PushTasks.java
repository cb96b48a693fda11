package city.lianbo.desk;

import city.lianbo.edition.PushSheet;
import city.lianbo.edition.Pushes;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Beijing;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Today's pushes of an editor's accounts, until their cut-off.
@Component
class PushTasks implements TaskSource {

    private final Pushes pushes;
    private final InstantSource clock;

    PushTasks(Pushes pushes, InstantSource clock) {
        this.pushes = pushes;
        this.clock = clock;
    }

    @Override
    public Stream<Task> waitingFor(Actor person) {
        return person.is(Role.EDITOR)
                ? person.department().stream().flatMap(this::ofDepartment)
                : Stream.of();
    }

    private Stream<Task> ofDepartment(DepartmentId department) {
        var today = Beijing.day(clock.instant());
        return pushes.of(department, today).stream()
                .filter(PushSheet::open)
                .map(push ->
                        new Task(
                                Task.Kind.PUSH_OPEN,
                                push.accountName(),
                                push.lines().size(),
                                "editions/" + push.account() + "/" + today,
                                Optional.of(push.cutOff())));
    }
}
