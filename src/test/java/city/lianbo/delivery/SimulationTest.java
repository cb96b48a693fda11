package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Thousands of stories in which everything goes wrong that can, each told by its seed: the engine
/// keeps its promise in every one, and the simulation notices an engine that does not.
///
/// More of them: `-Dlianbo.simulation.seeds=200000`, others: `-Dlianbo.simulation.from=10000`; one
/// again: `-Dlianbo.simulation.seed=4711`.
class SimulationTest {

    private static final Logger LOG = LoggerFactory.getLogger(SimulationTest.class);

    private static final long SEEDS = Long.getLong("lianbo.simulation.seeds", 10_000);
    private static final long FROM = Long.getLong("lianbo.simulation.from", 0);
    private static final long ENOUGH = 4_000;

    @Test
    void noAccountSendsTwiceAndNoneIsForgotten() {
        var only = Long.getLong("lianbo.simulation.seed");
        var seeds = only == null ? LongStream.range(FROM, FROM + SEEDS) : LongStream.of(only);

        var outcomes = tell(seeds, seed -> new Universe(seed, Mistake.NONE).run());

        LOG.info("{}", Sum.of(outcomes));
        assertThat(outcomes).isNotEmpty();
        assertThat(outcomes)
                .allSatisfy(
                        story -> assertThat(story.sends()).isLessThanOrEqualTo(story.deliveries()));
    }

    @Test
    void oneSeedTellsOneStory() {
        for (long seed = 0; seed < 50; seed++) {
            assertThat(new Universe(seed, Mistake.NONE).run())
                    .isEqualTo(new Universe(seed, Mistake.NONE).run());
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void noticesAPlantedMistake(Mistake mistake) {
        assertThatThrownBy(() ->
                        tell(
                                LongStream.range(0, ENOUGH),
                                seed -> new Universe(seed, mistake).run()))
                .isInstanceOf(Violation.class);
    }

    private static List<Universe.Outcome> tell(
            LongStream seeds, LongFunction<Universe.Outcome> story) {
        return seeds.parallel().mapToObj(story).toList();
    }

    private record Sum(
            long stories,
            long deliveries,
            long sends,
            long publications,
            long uncertain,
            long successors,
            long recalled,
            long opened,
            long crashes,
            long inFlight) {

        static Sum of(List<Universe.Outcome> outcomes) {
            return new Sum(
                    outcomes.size(),
                    outcomes.stream().mapToLong(Universe.Outcome::deliveries).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::sends).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::publications).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::uncertain).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::successors).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::recalled).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::opened).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::crashes).sum(),
                    outcomes.stream().mapToLong(Universe.Outcome::crashesInFlight).sum());
        }
    }
}
