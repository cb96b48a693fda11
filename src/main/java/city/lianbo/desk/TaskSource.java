package city.lianbo.desk;

import city.lianbo.platform.Actor;
import java.util.stream.Stream;

/// Finds one kind of things that wait, with a fixed number of queries.
interface TaskSource {

    /// Nothing where the person's roles have nothing to do with it.
    Stream<Task> waitingFor(Actor person);
}
