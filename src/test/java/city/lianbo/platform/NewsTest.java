package city.lianbo.platform;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Two nodes on one database hear of each other's changes.
class NewsTest {

    private final DataSource database = TestDatabase.migrated();
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-23T10:30:00Z"));
    private final Node here = new Node();
    private final Node there = new Node();

    private final class Node {

        private final List<String> heard = new ArrayList<>();
        private final Newswire wire =
                new Newswire(
                        new NewsExchange(
                                JdbcClient.create(database),
                                new TransactionTemplate(new DataSourceTransactionManager(database)),
                                clock));

        Node() {
            wire.hear("plan", heard::add);
            wire.exchange();
        }
    }

    @Test
    void whatOneNodeTellsTheOtherHears() {
        here.wire.tell("plan", "typhoon");
        here.wire.exchange();
        there.wire.exchange();

        assertThat(here.heard).as("at once, and not again").containsExactly("typhoon");
        assertThat(there.heard).containsExactly("typhoon");
    }

    @Test
    void manyTellingsBeforeAnExchangeAreHeardOnce() {
        for (int times = 0; times < 100; times++) {
            here.wire.tell("plan", "typhoon");
        }
        here.wire.exchange();
        there.wire.exchange();

        assertThat(there.heard).containsExactly("typhoon");
    }

    @Test
    void bothTellAndBothHear() {
        here.wire.tell("plan", "typhoon");
        here.wire.exchange();
        there.wire.tell("plan", "typhoon");
        there.wire.exchange();
        here.wire.exchange();

        assertThat(there.heard).as("its own, and the other's").hasSizeGreaterThanOrEqualTo(2);
        assertThat(here.heard).containsExactly("typhoon", "typhoon");
    }

    @Test
    void nobodyHearsWhatItDoesNotListenTo() {
        here.wire.tell("article", "typhoon");
        here.wire.exchange();
        there.wire.exchange();

        assertThat(there.heard).isEmpty();
    }

    @Test
    void aNodeThatStartsHearsNothingOld() {
        here.wire.tell("plan", "typhoon");
        here.wire.exchange();

        assertThat(new Node().heard).isEmpty();
    }

    @Test
    void aClockThatIsAMinuteBehindLosesNothing() {
        clock.advance(Duration.ofMinutes(1));
        there.wire.exchange();
        clock.advance(Duration.ofMinutes(-1));

        here.wire.tell("plan", "typhoon");
        here.wire.exchange();
        clock.advance(Duration.ofMinutes(1));
        there.wire.exchange();

        assertThat(there.heard).containsExactly("typhoon");
    }

    @Test
    void oldNewsIsClearedAwayAndNewNewsStillHeard() {
        here.wire.tell("plan", "typhoon");
        here.wire.exchange();
        clock.advance(Duration.ofHours(7));
        here.wire.tell("plan", "flood");
        here.wire.exchange();
        there.wire.exchange();

        assertThat(there.heard).containsExactly("flood");
        assertThat(
                        JdbcClient.create(database)
                                .sql("select subject from node_news")
                                .query(String.class)
                                .list())
                .containsExactly("flood");
    }
}
