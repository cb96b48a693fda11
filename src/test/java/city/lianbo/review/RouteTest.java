package city.lianbo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RouteTest {

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new Route(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsTheOrderOfTheStagesAndDropsRepetitions() {
        var route = Route.of(Stage.FINAL, Stage.FIRST, Stage.FINAL);

        assertThat(route.stages()).containsExactly(Stage.FIRST, Stage.FINAL);
    }

    @Test
    void twoDemandsTogetherAreTheStricterOne() {
        assertThat(Route.single().and(Route.of(Stage.FIRST)))
                .isEqualTo(Route.of(Stage.FIRST, Stage.FINAL));
    }

    @Test
    void nextIsTheFirstStageNotDone() {
        assertThat(Route.full().next(Set.of(Stage.FIRST, Stage.FINAL))).contains(Stage.SECOND);
        assertThat(Route.single().next(Set.of(Stage.FINAL))).isEmpty();
    }

    @Test
    void survivesBeingWrittenDown() {
        assertThat(Route.parse(Route.full().text())).isEqualTo(Route.full());
    }
}
