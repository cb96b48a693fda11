package city.lianbo.delivery;

import city.lianbo.account.Accounts;
import city.lianbo.alarm.Alarm;
import city.lianbo.alarm.Tick;
import city.lianbo.delivery.DepartureRunner.Surroundings;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.notice.Notices;
import city.lianbo.platform.Ids;
import city.lianbo.wechat.JobReports;
import city.lianbo.wechat.WeChat;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Puts the engine, which is plain Java, on its ports.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DeliverySettings.class)
class DeliveryConfiguration {

    private final DeliverySettings settings;

    DeliveryConfiguration(DeliverySettings settings) {
        this.settings = settings;
    }

    @Bean
    Surroundings surroundings(InstantSource clock, Ids ids, Manifest manifest) {
        var owner = "node-" + ids.next();
        return new Surroundings(
                clock, new VirtualTasks(clock), settings, owner, manifest::phoneProtected);
    }

    @Bean
    StepWriter stepWriter(JdbcTemplate sql) {
        return new StepWriter(sql);
    }

    @Bean
    JdbcDeliveryStore deliveryStore(
            JdbcTemplate sql,
            PlatformTransactionManager transactions,
            StepWriter steps,
            Transitions transitions) {
        return new JdbcDeliveryStore(
                JdbcClient.create(sql), new TransactionTemplate(transactions), steps, transitions);
    }

    @Bean
    RoundTrips roundTrips(JdbcTemplate sql, PlatformTransactionManager transactions) {
        return new RoundTrips(sql, new TransactionTemplate(transactions));
    }

    @Bean
    DraftCheck draftCheck(RoundTrips roundTrips, InstantSource clock) {
        return new DraftCheck(roundTrips, clock);
    }

    @Bean
    JdbcSlotStore slotStore(JdbcClient sql, PlatformTransactionManager transactions) {
        return new JdbcSlotStore(sql, new TransactionTemplate(transactions));
    }

    @Bean
    Preparation preparation(
            DeliveryStore store, WeChat weChat, Manifest manifest, InstantSource clock) {
        return new Preparation(store, weChat, manifest, clock, settings);
    }

    @Bean
    LinkKeeper linkKeeper(
            Preparation preparation, SlotStore slots, DraftCheck check, Surroundings surroundings) {
        return new LinkKeeper(preparation, slots, check, surroundings.tasks());
    }

    @Bean(initMethod = "start", destroyMethod = "close")
    BatchedRecorder recorder(DeliveryStore store) {
        return new BatchedRecorder(store);
    }

    @Bean
    Ways ways(WeChat weChat, JobReports reports, Manifest manifest, Surroundings surroundings) {
        return new Ways(weChat, reports, manifest, surroundings);
    }

    @Bean
    DepartureRunner departureRunner(
            DeliveryStore store,
            WeChat weChat,
            Ways ways,
            Preparation preparation,
            Recorder recorder,
            DraftCheck check,
            LinkKeeper links,
            Surroundings surroundings) {
        return new DepartureRunner(
                store,
                weChat,
                ways,
                new Stager(preparation, check, links),
                new Armer(preparation, links),
                recorder,
                surroundings);
    }

    @Bean
    Reconciler reconciler(DeliveryStore store, Ways ways, Surroundings surroundings) {
        return new Reconciler(store, ways, surroundings);
    }

    @Bean
    Confirmer confirmer(DeliveryStore store, Ways ways, Surroundings surroundings) {
        return new Confirmer(store, ways, surroundings);
    }

    @Bean
    Sweeper sweeper(
            DeliveryStore store,
            DepartureRunner runner,
            Reconciler reconciler,
            Confirmer confirmer,
            Surroundings surroundings) {
        return new Sweeper(store, runner, reconciler, confirmer, surroundings);
    }

    @Bean
    Tick stageTick(DepartureRunner runner) {
        return new DeliveryTick(Alarms.STAGE, argument -> runner.stage(DepartureId.of(argument)));
    }

    @Bean
    Tick armTick(DepartureRunner runner) {
        return new DeliveryTick(Alarms.ARM, argument -> runner.arm(DepartureId.of(argument)));
    }

    @Bean
    Tick warmTick(DepartureRunner runner) {
        return new DeliveryTick(Alarms.WARM, argument -> runner.warmUp(DepartureId.of(argument)));
    }

    @Bean
    Tick fireTick(DepartureRunner runner, DeliveryBook book) {
        return new DeliveryTick(
                Alarms.FIRE,
                argument -> {
                    var departure = DepartureId.of(argument);
                    book.departsAt(departure).ifPresent(at -> runner.fireAt(departure, at));
                });
    }

    @Bean
    Tick departTick(Sweeper sweeper) {
        return new DeliveryTick(Alarms.DEPART, _ -> sweeper.depart());
    }

    @Bean
    Tick reconcileTick(Reconciler reconciler) {
        return new DeliveryTick(Alarms.RECONCILE, _ -> reconciler.sweep());
    }

    @Bean
    Tick confirmTick(Confirmer confirmer) {
        return new DeliveryTick(Alarms.CONFIRM, _ -> confirmer.sweep());
    }

    @Bean
    Tick linkTick(LinkKeeper links) {
        return new DeliveryTick(Alarms.LINK, _ -> links.sweep());
    }

    @Bean
    Recaller recaller(
            RecallRows recalls,
            DeliveryStore store,
            WeChat weChat,
            Editions editions,
            ApplicationEventPublisher facts,
            PlatformTransactionManager transactions,
            Surroundings surroundings) {
        return new Recaller(
                recalls,
                store,
                weChat,
                delivery ->
                        editions.sealed(new EditionId(delivery.edition()))
                                .map(edition -> edition.items().size())
                                .orElse(Integer.MAX_VALUE),
                facts::publishEvent,
                new TransactionTemplate(transactions),
                surroundings);
    }

    @Bean
    Tick recallTick(Recaller recaller) {
        return new DeliveryTick(Alarms.RECALL, _ -> recaller.sweep());
    }

    @Bean
    Tick foresightTick(
            WatchRows rows,
            WeChat weChat,
            Accounts accounts,
            Notices notices,
            BoardAddress boards,
            Surroundings surroundings) {
        var foresight = new Foresight(rows, weChat, accounts, notices, boards, surroundings);
        return new DeliveryTick(Alarms.FORESEE, _ -> foresight.look());
    }

    @Bean
    Sweeps sweeps(Alarm alarm) {
        return new Sweeps(alarm, settings);
    }

    /// Starts the recurring ticks that find whatever an alarm lost.
    static final class Sweeps {

        private static final Duration RECALL_EVERY = Duration.ofSeconds(2);
        private static final Duration FORESEE_EVERY = Duration.ofMinutes(2);

        private final Alarm alarm;
        private final DeliverySettings settings;

        Sweeps(Alarm alarm, DeliverySettings settings) {
            this.alarm = alarm;
            this.settings = settings;
        }

        @EventListener(ApplicationReadyEvent.class)
        void begin() {
            alarm.every(Alarms.DEPART, settings.sweepEvery());
            alarm.every(Alarms.RECONCILE, settings.sweepEvery());
            alarm.every(Alarms.CONFIRM, settings.sweepEvery());
            alarm.every(Alarms.RECALL, RECALL_EVERY);
            alarm.every(Alarms.FORESEE, FORESEE_EVERY);
            alarm.every(Alarms.LINK, settings.sweepEvery());
        }
    }
}
