package city.lianbo.review;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which stages a seal has to pass, one to three of them; each by another person.
public record Route(List<Stage> stages) {

    /// Refuses an empty route; puts the stages into their order and drops repetitions.
    public Route {
        if (stages.isEmpty()) {
            throw new IllegalArgumentException("A route has at least one stage");
        }
        stages = List.copyOf(new ArrayList<>(EnumSet.copyOf(stages)));
    }

    public static Route of(Stage... stages) {
        return new Route(List.of(stages));
    }

    /// One approval is enough.
    public static Route single() {
        return of(Stage.FINAL);
    }

    /// 三审: three people, one after the other.
    public static Route full() {
        return of(Stage.values());
    }

    static Route parse(String text) {
        return new Route(Arrays.stream(text.split(",")).map(Stage::valueOf).toList());
    }

    /// What both routes demand together: asking twice never makes a review easier.
    Route and(Route other) {
        var all = EnumSet.copyOf(stages);
        all.addAll(other.stages);
        return new Route(List.copyOf(all));
    }

    Stage first() {
        return stages.getFirst();
    }

    /// The first stage that is not among those done.
    Optional<Stage> next(Set<Stage> done) {
        return stages.stream().filter(stage -> !done.contains(stage)).findFirst();
    }

    String text() {
        return stages.stream().map(Stage::name).collect(Collectors.joining(","));
    }
}
