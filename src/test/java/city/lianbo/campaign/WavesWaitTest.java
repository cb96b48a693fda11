package city.lianbo.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// Waves that start after other waves: when they are expected, in which order, and what is refused.
class WavesWaitTest {

    private static final Instant T = Instant.parse("2026-11-23T10:30:00Z");

    private final Campaign plan =
            new Campaign(
                    new CampaignId(UUID.randomUUID()),
                    new ArticleId(UUID.randomUUID()),
                    "台风蓝色预警",
                    new PersonId(UUID.randomUUID()),
                    T);
    private final WaveId lead = add(new Start.At(T));

    private WaveId add(Start start) {
        var id = new WaveId(UUID.randomUUID());
        var member =
                new Member(
                        plan.id(),
                        new AccountId(UUID.randomUUID()),
                        new AdaptationId(UUID.randomUUID()),
                        Optional.empty());
        plan.add(id, start, WaveTerms.pushToAll(), List.of(member));
        return id;
    }

    private static Start.After after(WaveId wave, int minutes, int hoursUntilDeadline) {
        return new Start.After(
                wave,
                100,
                Duration.ofMinutes(minutes),
                T.plus(Duration.ofHours(hoursUntilDeadline)),
                OptionalInt.empty());
    }

    private static Instant minutes(int minutes) {
        return T.plus(Duration.ofMinutes(minutes));
    }

    private List<WaveId> order() {
        return plan.waves().stream().map(Wave::id).toList();
    }

    private Instant expected(WaveId wave) {
        return plan.wave(wave).departsAt();
    }

    private Instant deadline(WaveId wave) {
        return plan.wave(wave).after().orElseThrow().deadline();
    }

    @Test
    void aChainIsExpectedOneAfterAnother() {
        var third = add(new Start.At(minutes(20)));
        var second = add(after(lead, 5, 1));
        plan.restart(third, after(second, 10, 2));

        assertThat(order()).containsExactly(lead, second, third);
        assertThat(expected(second)).isEqualTo(minutes(5));
        assertThat(expected(third)).isEqualTo(minutes(15));
        assertThat(plan.waves()).extracting(Wave::ordinal).containsExactly(1, 2, 3);
    }

    @Test
    void whatWaitsComesAfterWhatItWaitsForAlsoAtTheSameMinute() {
        var second = add(after(lead, 0, 1));

        assertThat(order()).containsExactly(lead, second);
    }

    @Test
    void onlyWhatHasAGateWaits() {
        var second = add(after(lead, 5, 1));

        assertThat(plan.wave(lead).gate()).isEqualTo(GateState.OPEN);
        assertThat(plan.wave(second).gate()).isEqualTo(GateState.WAITING);
    }

    @Test
    void movingAWaveMovesWhatWaitsForItAndTheirDeadlines() {
        var second = add(after(lead, 5, 1));
        var third = add(after(second, 10, 2));

        plan.move(lead, minutes(120));

        assertThat(expected(second)).isEqualTo(minutes(125));
        assertThat(deadline(second)).isEqualTo(minutes(180));
        assertThat(expected(third)).isEqualTo(minutes(135));
        assertThat(deadline(third)).isEqualTo(minutes(240));
    }

    @Test
    void movingWhatWaitsChangesHowLongAfterItLeaves() {
        var second = add(after(lead, 5, 1));

        plan.move(second, minutes(25));
        assertThat(plan.wave(second).after().orElseThrow().then())
                .isEqualTo(Duration.ofMinutes(25));
        assertThat(deadline(second)).isEqualTo(minutes(80));

        plan.move(second, minutes(-30));
        assertThat(plan.wave(second).after().orElseThrow().then()).isZero();
        assertThat(expected(second)).isEqualTo(T);
    }

    @Test
    void aCircleIsRefused() {
        var second = add(after(lead, 5, 1));
        var third = add(after(second, 5, 1));

        assertThatThrownBy(() -> plan.restart(lead, after(third, 5, 1)))
                .isInstanceOf(WavesInACircle.class);
        assertThatThrownBy(() -> plan.restart(second, after(second, 5, 1)))
                .isInstanceOf(WavesInACircle.class);
    }

    @Test
    void aWaveOfNobodyIsRefused() {
        assertThatThrownBy(() -> add(after(new WaveId(UUID.randomUUID()), 5, 1)))
                .isInstanceOf(WaveUnknown.class);
    }

    @Test
    void aDeadlineLiesAfterTheSoonestOpeningAndWithinHalfADay() {
        assertThatThrownBy(() -> add(after(lead, 61, 1))).isInstanceOf(GateDeadlineUnfit.class);
        assertThatThrownBy(() -> add(after(lead, 59, 13))).isInstanceOf(GateDeadlineUnfit.class);
    }

    @Test
    void sharesThatCannotBeAreRefused() {
        for (int percent : new int[] {-1, 0, 101}) {
            assertThatThrownBy(() -> gate(percent, OptionalInt.empty()))
                    .isInstanceOf(GateShareUnfit.class);
        }
        assertThatThrownBy(() -> gate(100, OptionalInt.of(100))).isInstanceOf(GateShareUnfit.class);
        assertThatThrownBy(() -> gate(100, OptionalInt.of(-1))).isInstanceOf(GateShareUnfit.class);
        assertThat(gate(1, OptionalInt.of(0)).percent()).isEqualTo(1);
    }

    private Start.After gate(int percent, OptionalInt holdAbove) {
        return new Start.After(lead, percent, Duration.ZERO, minutes(60), holdAbove);
    }

    @Test
    void leavingMoreThanHalfADayLaterIsRefused() {
        assertThatThrownBy(() -> after(lead, 12 * 60 + 1, 13)).isInstanceOf(GateDelayUnfit.class);
        assertThatThrownBy(() -> after(lead, -1, 13)).isInstanceOf(GateDelayUnfit.class);
    }

    @Test
    void aWaveThatIsAwaitedIsNotDropped() {
        var second = add(after(lead, 5, 1));

        assertThatThrownBy(() -> plan.drop(lead)).isInstanceOf(WaveAwaited.class);
        plan.drop(second);
        plan.drop(lead);

        assertThat(plan.waves()).isEmpty();
    }

    @Test
    void whatWaitedForAnEmptiedWaveTakesItsPlace() {
        var second = add(after(lead, 5, 1));
        var third = add(after(second, 10, 2));

        plan.leaveOut(Set.of(plan.wave(second).members().getFirst().account()));
        assertThat(plan.wave(third).start()).isEqualTo(after(lead, 15, 2));

        plan.leaveOut(Set.of(plan.wave(lead).members().getFirst().account()));
        assertThat(plan.wave(third).start()).isEqualTo(new Start.At(minutes(15)));
    }

    @Test
    void aScheduleTakenBackLetsEveryGateWaitAgain() {
        var second = add(after(lead, 5, 1));
        plan.schedule();
        plan.wave(second).hold(GateReason.DEADLINE, minutes(60));

        plan.unschedule();

        assertThat(plan.wave(second).gate()).isEqualTo(GateState.WAITING);
        assertThat(plan.wave(second).gateReason()).isEmpty();
    }
}
