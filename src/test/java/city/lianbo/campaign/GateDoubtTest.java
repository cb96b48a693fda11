package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.article.ArticleId;
import city.lianbo.campaign.CampaignSheet.WaveSheet;
import city.lianbo.delivery.PlanId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What a plan tells about gates that will not open in time.
class GateDoubtTest {

    private static final Instant T = Instant.parse("2026-11-23T10:30:00Z");

    private final WaveSheet first = wave(1, new Start.At(T), T);

    private static WaveSheet wave(int ordinal, Start start, Instant departsAt) {
        return new WaveSheet(
                new WaveId(UUID.randomUUID()),
                ordinal,
                start,
                WaveTerms.pushToAll(),
                departsAt,
                GateState.WAITING,
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    /// Leaves so many minutes after the other, and waits until so many minutes after T.
    private static WaveSheet after(WaveSheet other, int then, int deadline) {
        var start =
                new Start.After(other.id(), 80, minutes(then), at(deadline), OptionalInt.empty());
        return wave(other.ordinal() + 1, start, other.departsAt().plus(minutes(then)));
    }

    private static Duration minutes(int many) {
        return Duration.ofMinutes(many);
    }

    private static Instant at(int minute) {
        return T.plus(minutes(minute));
    }

    private static List<GateDoubt> doubts(WaveSheet... waves) {
        var id = UUID.randomUUID();
        return GateDoubt.of(
                new CampaignSheet(
                        new CampaignId(id),
                        new PlanId(id),
                        new ArticleId(id),
                        "台风蓝色预警",
                        CampaignState.DRAFT,
                        minutes(30),
                        List.of(waves)));
    }

    @Test
    void aPlanThatLeavesTimeRaisesNone() {
        var second = after(first, 5, 65);

        assertThat(doubts(first, second, after(second, 10, 75))).isEmpty();
    }

    @Test
    void whoWaitsNoLongerThanUntilItsSoonestTimeGivesTheOtherNoneToBeConfirmed() {
        assertThat(doubts(first, after(first, 5, 5)))
                .containsExactly(new GateDoubt.NoTimeToConfirm(2, 1, at(5), T));
        assertThat(doubts(first, after(first, 5, 6))).isEmpty();
    }

    @Test
    void whoWaitsForOneThatMayWaitLongerIsHeldThen() {
        var second = after(first, 5, 60);

        assertThat(doubts(first, second, after(second, 5, 59)))
                .containsExactly(new GateDoubt.OtherMayWaitLonger(3, 2, at(59), at(60)));
        assertThat(doubts(first, second, after(second, 5, 60))).isEmpty();
    }

    @Test
    void oneDoubtPerWaveIsEnough() {
        var second = after(first, 5, 60);

        assertThat(doubts(first, second, after(second, 5, 10)))
                .containsExactly(new GateDoubt.NoTimeToConfirm(3, 2, at(10), at(5)));
    }
}
