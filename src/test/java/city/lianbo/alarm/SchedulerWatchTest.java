package city.lianbo.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.SettableClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The clockwork behind the desk, watched from the side.
class SchedulerWatchTest {

    private static final AlarmSettings SETTINGS =
            new AlarmSettings(
                    true,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1));

    private final NodeName me = new NodeName("node-1");
    private final SettableClock clock =
            new SettableClock(Instant.parse("2026-11-23T10:30:00Z")); // the database's
    private List<SchedulerTrouble> found = List.of();
    private final JdbcClient sql = JdbcClient.create(database());
    private Duration roundTrip = Duration.ZERO;
    private Duration databaseWrongBy = Duration.ZERO;
    private final NodeRows nodes =
            new NodeRows(sql) {
                @Override
                Instant databaseTime() {
                    clock.advance(roundTrip.dividedBy(2));
                    var time = clock.instant().plus(databaseWrongBy);
                    clock.advance(roundTrip.dividedBy(2));
                    return time;
                }
            };

    private Optional<OtherClock.Sighting> dated = Optional.empty();
    private final OtherClock weChat =
            new OtherClock() {
                @Override
                public String name() {
                    return "wechat";
                }

                @Override
                public Optional<Sighting> last() {
                    return dated;
                }
            };

    /// WeChat answers a node within a tenth of a second, by a clock that is right, to the second.
    private void weChatAnswers(Node node) {
        var now = clock.instant();
        var date = now.truncatedTo(ChronoUnit.SECONDS);
        dated =
                Optional.of(
                        new OtherClock.Sighting(
                                now.plus(node.wrongBy).minusMillis(100),
                                date,
                                date.plusSeconds(1),
                                now.plus(node.wrongBy)));
    }

    /// A desk of its own, on a machine whose clock may be wrong.
    private final class Node {

        private final MeterRegistry registry = new SimpleMeterRegistry();
        private final List<SchedulerTrouble> told = new ArrayList<>();
        private final SchedulerWatch watch;
        private Duration wrongBy;

        Node(String name, Duration wrongBy) {
            this.wrongBy = wrongBy;
            this.watch =
                    new SchedulerWatch(
                            nodes,
                            new NodeName(name),
                            troubles -> {
                                told.clear();
                                told.addAll(troubles);
                            },
                            SETTINGS,
                            new ClockWatch(
                                    () -> clock.instant().plus(this.wrongBy),
                                    nodes,
                                    SETTINGS,
                                    registry,
                                    List.of(weChat)));
        }

        List<SchedulerTrouble> look() {
            watch.look();
            clock.advance(SETTINGS.watchEvery());
            return List.copyOf(told);
        }
    }

    private static JdbcDataSource database() {
        var database = new JdbcDataSource();
        database.setURL(
                "jdbc:h2:mem:"
                        + UUID.randomUUID()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DB_CLOSE_DELAY=-1");
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .target("022")
                .load()
                .migrate();
        return database;
    }

    /// Of a node whose clock is right, and which has been running from now on.
    private SchedulerWatch watch() {
        var watch =
                new SchedulerWatch(
                        nodes,
                        me,
                        troubles -> found = troubles,
                        SETTINGS,
                        new ClockWatch(
                                clock, nodes, SETTINGS, new SimpleMeterRegistry(), List.of()));
        watch.look();
        return watch;
    }

    private void recurring(String tick, Instant dueAt, String state) {
        sql.sql(
                        """
                        insert into qrtz_job_details (sched_name, job_name, job_group,
                          job_class_name, is_durable, is_nonconcurrent, is_update_data,
                          requests_recovery) values ('lianbo', 'always', :tick, 'TickJob', false,
                          true, false, true)
                        """)
                .param("tick", tick)
                .update();
        sql.sql(
                        """
                        insert into qrtz_triggers (sched_name, trigger_name, trigger_group, job_name,
                          job_group, next_fire_time, trigger_state, trigger_type, start_time)
                        values ('lianbo', 'always', :tick, 'always', :tick, :due, :state, 'SIMPLE',
                          0)
                        """)
                .param("tick", tick)
                .param("due", dueAt.toEpochMilli())
                .param("state", state)
                .update();
        sql.sql(
                        """
                        insert into qrtz_simple_triggers (sched_name, trigger_name, trigger_group,
                          repeat_count, repeat_interval, times_triggered)
                        values ('lianbo', 'always', :tick, -1, 5000, 3)
                        """)
                .param("tick", tick)
                .update();
    }

    private void busyWith(String tick) {
        sql.sql(
                        """
                        insert into qrtz_fired_triggers (sched_name, entry_id, trigger_name,
                          trigger_group, instance_name, fired_time, sched_time, priority, state,
                          job_name, job_group)
                        values ('lianbo', 'e1', 'always', :tick, 'node-2', 0, 0, 5, 'EXECUTING',
                          'always', :tick)
                        """)
                .param("tick", tick)
                .update();
    }

    private String state(String tick) {
        return sql.sql("select trigger_state from qrtz_triggers where trigger_group = :tick")
                .param("tick", tick)
                .query(String.class)
                .single();
    }

    @Test
    void aSchedulerThatRingsIsNoTrouble() {
        var watch = watch();
        clock.advance(Duration.ofSeconds(29));
        nodes.beat(me, clock.instant());
        clock.advance(Duration.ofSeconds(30));

        watch.look();

        assertThat(found).noneMatch(SchedulerTrouble.Silent.class::isInstance);
    }

    @Test
    void thirtySecondsWithoutASignOfLifeAreTold() {
        var watch = watch();
        nodes.beat(me, clock.instant().plusMillis(1));
        var beat = clock.instant().plusMillis(1);
        clock.advance(Duration.ofSeconds(31));

        watch.look();

        assertThat(found).contains(new SchedulerTrouble.Silent(beat));
    }

    @Test
    void aSchedulerThatNeverRangIsToldToo() {
        var watch = watch();
        clock.advance(Duration.ofSeconds(31));

        watch.look();

        assertThat(found).anyMatch(SchedulerTrouble.Silent.class::isInstance);
    }

    @Test
    void anyLiveNodeIsASignOfLife() {
        var watch = watch();
        clock.advance(Duration.ofSeconds(31));
        nodes.beat(new NodeName("node-2"), clock.instant());

        watch.look();

        assertThat(found).noneMatch(SchedulerTrouble.Silent.class::isInstance);
    }

    @Test
    void oneTickThatIsStuckIsToldThoughTheOthersRing() {
        var watch = watch();
        recurring("delivery.depart", clock.instant(), "BLOCKED");
        recurring("delivery.confirm", clock.instant().plusSeconds(60), "WAITING");
        busyWith("delivery.depart");
        clock.advance(Duration.ofSeconds(61));
        nodes.beat(me, clock.instant());

        watch.look();

        assertThat(found)
                .filteredOn(SchedulerTrouble.TickLate.class::isInstance)
                .extracting(trouble -> ((SchedulerTrouble.TickLate) trouble).tick())
                .containsExactly("delivery.depart");
        assertThat(state("delivery.depart")).isEqualTo("BLOCKED");
    }

    @Test
    void aTickThatIsBlockedByNothingIsFreed() {
        var watch = watch();
        recurring("delivery.depart", clock.instant(), "BLOCKED");
        clock.advance(Duration.ofSeconds(61));

        watch.look();

        assertThat(state("delivery.depart")).isEqualTo("WAITING");
        assertThat(found).anyMatch(SchedulerTrouble.TickLate.class::isInstance);
    }

    @Test
    void aTickThatIsALittleLateIsNoTrouble() {
        var watch = watch();
        recurring("delivery.depart", clock.instant().plusSeconds(31), "BLOCKED");
        clock.advance(Duration.ofSeconds(60));

        watch.look();

        assertThat(found).noneMatch(SchedulerTrouble.TickLate.class::isInstance);
        assertThat(state("delivery.depart")).isEqualTo("BLOCKED");
    }

    @Test
    void aClockThatIsOffIsToldByEveryNodesLook() {
        nodes.seen(new NodeName("node-2"), clock.instant(), Duration.ofSeconds(-3));

        watch().look();

        assertThat(found)
                .containsExactly(new SchedulerTrouble.ClockOff("node-2", Duration.ofSeconds(-3)));
    }

    @Test
    void aNodeThatIsGoneIsForgotten() {
        nodes.seen(new NodeName("node-2"), clock.instant(), Duration.ofSeconds(-3));
        clock.advance(Duration.ofMinutes(2));

        watch().look();

        assertThat(found).noneMatch(SchedulerTrouble.ClockOff.class::isInstance);
    }

    @ParameterizedTest
    @ValueSource(longs = {1_100, -1_100, 3_000, -3_000, 3_600_000})
    void aClockThatIsWrongIsToldAtTheSecondLookWithHowFarAndWhichWay(long millis) {
        var node = new Node("node-1", Duration.ofMillis(millis));

        assertThat(node.look()).isEmpty();
        assertThat(node.look())
                .containsExactly(
                        new SchedulerTrouble.ClockOff("node-1", Duration.ofMillis(millis)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1_000, -1_000})
    void aClockWithinTheLimitIsRight(long millis) {
        var node = new Node("node-1", Duration.ofMillis(millis));

        node.look();

        assertThat(node.look()).isEmpty();
    }

    @Test
    void aClockThatIsSetRightIsNoTroubleAtTheNextLook() {
        var node = new Node("node-1", Duration.ofSeconds(8));
        node.look();
        assertThat(node.look()).hasSize(1);

        node.wrongBy = Duration.ZERO;

        assertThat(node.look()).isEmpty();
        node.wrongBy = Duration.ofSeconds(8);
        assertThat(node.look()).as("it takes two looks again").isEmpty();
    }

    @Test
    void aClockThatJumpsToTheOtherSideIsWrongAllTheSame() {
        var node = new Node("node-1", Duration.ofSeconds(8));
        node.look();

        node.wrongBy = Duration.ofSeconds(-8);

        assertThat(node.look())
                .containsExactly(new SchedulerTrouble.ClockOff("node-1", Duration.ofSeconds(-8)));
    }

    @Test
    void aRoundTripLongerThanTheSkewSaysNothing() {
        var node = new Node("node-1", Duration.ofSeconds(3));
        var off = new SchedulerTrouble.ClockOff("node-1", Duration.ofSeconds(3));
        roundTrip = Duration.ofSeconds(5);
        node.look();
        assertThat(node.look()).as("known to 2.5 s only").isEmpty();

        roundTrip = Duration.ofSeconds(1);
        node.look();
        assertThat(node.look()).containsExactly(off);
        roundTrip = Duration.ofSeconds(5);

        assertThat(node.look()).as("known wrong, and not known to be right").contains(off);
    }

    @Test
    void aClockThatJumpsDuringTheLookSaysNothing() {
        var readings = List.of(clock.instant(), clock.instant().minusSeconds(8)).iterator();

        var reading = ClockReading.take(readings::next, clock::instant);

        assertThat(reading.error()).isEqualTo(Duration.ofSeconds(4));
        assertThat(reading.isOffByMoreThan(Duration.ofSeconds(1))).isFalse();
        assertThat(reading.isWithin(Duration.ofSeconds(1))).isFalse();
    }

    /// Each settles by its look what it does not find; so two that see different things would tell
    /// and settle without end, with a mail each time.
    @ParameterizedTest
    @ValueSource(longs = {60, -60, 7_200, -7_200})
    void allNodesSeeTheSameHoweverWrongOneIs(long seconds) {
        var right = new Node("right", Duration.ZERO);
        var wrong = new Node("wrong", Duration.ofSeconds(seconds));
        var off = new SchedulerTrouble.ClockOff("wrong", Duration.ofSeconds(seconds));
        for (int look = 0; look < 8; look++) {
            nodes.beat(new NodeName("right"), clock.instant());
            right.look();
            wrong.look();
        }

        assertThat(right.look()).containsExactly(off);
        assertThat(wrong.look()).containsExactly(off);
    }

    /// As where the database is embedded, or on a machine that is wrong by as much.
    private Node wrongWithItsDatabase(Duration wrongBy) {
        var node = new Node("node-1", wrongBy);
        databaseWrongBy = wrongBy;
        return node;
    }

    @ParameterizedTest
    @ValueSource(longs = {3, -3, 600})
    void aClockThatIsWrongTogetherWithTheDatabasesIsToldByWeChatsAnswers(long seconds) {
        var node = wrongWithItsDatabase(Duration.ofSeconds(seconds));
        clock.advance(Duration.ofMillis(500));
        weChatAnswers(node);
        node.look();
        assertThat(node.look()).as("one answer seen twice is one look").isEmpty();
        weChatAnswers(node);

        assertThat(node.look())
                .singleElement()
                .satisfies(trouble -> {
                    var off = (SchedulerTrouble.ClockOff) trouble;
                    assertThat(off.ahead())
                            .isCloseTo(Duration.ofSeconds(seconds), Duration.ofMillis(700));
                });
        node.wrongBy = Duration.ZERO;
        databaseWrongBy = Duration.ZERO;
        weChatAnswers(node);
        assertThat(node.look()).isEmpty();
    }

    @Test
    void aWholeSecondOfWeChatsIsNoTrouble() {
        var node = wrongWithItsDatabase(Duration.ofMillis(900));
        for (int look = 0; look < 5; look++) {
            clock.advance(Duration.ofMillis(170));
            weChatAnswers(node);
            assertThat(node.look()).isEmpty();
        }
    }

    @Test
    void howFarAheadTheClockIsCanBeReadAsAFigure() {
        var node = new Node("node-1", Duration.ofMillis(-2_500));
        var figure = node.registry.get("lianbo.clock.ahead").tag("against", "database").gauge();
        assertThat(figure.value()).as("before the first look").isNaN();

        node.look();

        assertThat(figure.value()).isEqualTo(-2.5);
    }

    @Test
    void aNodeIsNamedAfterItsMachineAndNoTwoAlike() {
        var one = NodeName.of(UUID.randomUUID()).text();

        assertThat(one).isNotEqualTo(NodeName.of(UUID.randomUUID()).text()).hasSizeLessThan(80);
        assertThat(one.substring(0, one.length() - 9)).isNotBlank();
    }

    @Test
    void theDatabaseTellsItsOwnTime() {
        var real = new NodeRows(sql);

        assertThat(Duration.between(real.databaseTime(), Instant.now()).abs())
                .isLessThan(Duration.ofMinutes(1));
    }
}
