package city.lianbo.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    private SettableClock clock = new SettableClock(Instant.EPOCH);
    private List<SchedulerTrouble> found = List.of();
    private JdbcClient sql = JdbcClient.create(database());
    private NodeRows nodes = new NodeRows(sql);

    @BeforeEach
    void takeTheDatabasesTime() {
        clock = new SettableClock(nodes.databaseTime().truncatedTo(ChronoUnit.MILLIS));
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

    private SchedulerWatch watch() {
        return new SchedulerWatch(nodes, me, troubles -> found = troubles, SETTINGS, clock);
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

        assertThat(found)
                .noneMatch(trouble ->
                        trouble instanceof SchedulerTrouble.ClockOff(var node, _)
                                && node.equals("node-2"));
    }
}
