package city.lianbo.article;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.BlockId;
import city.lianbo.platform.Actor;
import city.lianbo.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class PresencesTest {

    private static final Actor FIRST = Desk.coordinator("甲");
    private static final Actor SECOND = Desk.coordinator("乙");

    private final SettableClock clock = new SettableClock(Instant.parse("2026-09-01T01:00:00Z"));
    private final AtomicReference<Actor> acting = new AtomicReference<>(FIRST);
    private final Presences presences = new Presences(acting::get, clock);
    private final ArticleId article = new ArticleId(UUID.randomUUID());
    private final Object mine = new Object();
    private final Object theirs = new Object();

    @Test
    void everybodySeesTheOthersAndNotThemselves() {
        sign(FIRST, mine, "a");
        sign(SECOND, theirs, "b");

        assertThat(presences.others(article, mine))
                .singleElement()
                .satisfies(other -> {
                    assertThat(other.name()).isEqualTo("乙");
                    assertThat(other.block()).isEqualTo(new BlockId("b"));
                    assertThat(other.colour()).isBetween(0, 5);
                });
        assertThat(presences.others(article, theirs))
                .extracting(Presence::name)
                .containsExactly("甲");
        assertThat(presences.others(new ArticleId(UUID.randomUUID()), theirs)).isEmpty();
    }

    @Test
    void whoGivesNoSignForHalfAMinuteHasLeft() {
        sign(SECOND, theirs, "b");

        clock.advance(Duration.ofSeconds(30));
        assertThat(presences.others(article, mine)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        assertThat(presences.others(article, mine)).isEmpty();
    }

    @Test
    void screensHearWhoComesMovesAndGoesButNotEveryStroke() {
        var heard = new AtomicInteger();
        var end = presences.subscribe(article, heard::incrementAndGet);

        sign(SECOND, theirs, "b");
        sign(SECOND, theirs, "b");
        assertThat(heard).hasValue(1);
        sign(SECOND, theirs, "c");
        assertThat(heard).hasValue(2);
        presences.leave(theirs);
        presences.leave(theirs);
        assertThat(heard).hasValue(3);
        end.run();
        sign(SECOND, theirs, "b");
        assertThat(heard).hasValue(3);
    }

    private void sign(Actor who, Object screen, String block) {
        acting.set(who);
        presences.sign(article, screen, new BlockId(block));
    }
}
