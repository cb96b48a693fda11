package city.lianbo.process;

import city.lianbo.Lianbo;
import city.lianbo.TestCity;
import city.lianbo.account.Accounts;
import city.lianbo.account.Quotas;
import city.lianbo.audit.AuditTrail;
import city.lianbo.audit.Verification;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.Start;
import city.lianbo.campaign.WaveId;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.Deliveries;
import city.lianbo.delivery.DeliveryRow;
import city.lianbo.delivery.HaltScope;
import city.lianbo.document.Block;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Beijing;
import city.lianbo.review.Route;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real desk in a process of its own, with people at it who do the main job when a test asks
/// over HTTP: they plan through the front doors, as the screens do, and read what the desk says.
public final class DrivenDesk implements ApplicationListener<ApplicationReadyEvent> {

    private static final JsonMapper JSON = new JsonMapper();

    public static void main(String[] arguments) {
        var application = new SpringApplication(Lianbo.class);
        application.addListeners(new DrivenDesk());
        application.addInitializers(DrivenDesk::giveClock);
        application.run(arguments);
    }

    private static void giveClock(ConfigurableApplicationContext desk) {
        ((GenericApplicationContext) desk)
                .registerBean("swayingClock", SwayingClock.class, SwayingClock::new);
    }

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        var desk = ready.getApplicationContext();
        int port = Integer.parseInt(System.getenv("DRIVER_PORT"));
        try {
            var server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/plan", exchange -> answer(exchange, plan(desk, body(exchange))));
            server.createContext(
                    "/linked", exchange -> answer(exchange, linked(desk, body(exchange))));
            server.createContext("/halt", exchange -> answer(exchange, halt(desk, body(exchange))));
            server.createContext(
                    "/resume", exchange -> answer(exchange, resume(desk, body(exchange))));
            server.createContext("/deliveries", exchange -> answer(exchange, deliveries(desk)));
            server.createContext("/states", exchange -> answer(exchange, states(desk)));
            server.createContext("/books", exchange -> answer(exchange, books(desk)));
            server.createContext(
                    "/clock", exchange -> answer(exchange, jump(desk, body(exchange))));
            server.start();
        } catch (IOException problem) {
            throw new IllegalStateException("The driver can't listen on " + port, problem);
        }
    }

    /// Builds accounts and an article, has it approved, schedules and releases it.
    private static Map<String, Object> plan(ApplicationContext desk, JsonNode order) {
        var city = new TestCity(desk);
        var accounts =
                city.accounts(
                        texts(order.get("appIds")),
                        texts(order.get("protected")),
                        order.get("secret").stringValue());
        var revision = city.article();
        city.adapt(revision, accounts);
        var clock = city.ask(InstantSource.class);
        var departsAt =
                clock.instant().plus(Duration.ofMillis(order.get("departsInMillis").intValue()));
        var campaign = city.campaign(revision.article(), accounts, departsAt);
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
        return planned(city, campaign, accounts, departsAt);
    }

    private static Map<String, Object> planned(
            TestCity city, CampaignId campaign, List<AccountId> accounts, Instant departsAt) {
        return Map.of(
                "campaign", campaign.toString(),
                "departsAt", departsAt.toString(),
                "callbacks", callbacks(city, accounts));
    }

    /// A coordinator halts one campaign, or everything where the order names none.
    private static Map<String, Object> halt(ApplicationContext desk, JsonNode order) {
        var city = new TestCity(desk);
        var halted =
                Acting.call(
                        city.coordinator,
                        () ->
                                campaign(order)
                                        .map(city.ask(Launch.class)::halt)
                                        .orElseGet(city.ask(Deliveries.class)::haltEverything));
        return Map.of("stopped", halted.stopped(), "mayHaveLeft", halted.mayHaveLeft());
    }

    /// And takes it back.
    private static Map<String, Object> resume(ApplicationContext desk, JsonNode order) {
        var city = new TestCity(desk);
        var resumed =
                Acting.call(
                        city.coordinator,
                        () ->
                                campaign(order)
                                        .map(city.ask(Launch.class)::resume)
                                        .orElseGet(() ->
                                                city.ask(Deliveries.class)
                                                        .resume(new HaltScope.Everything())));
        return Map.of(
                "accounts", resumed.accounts(),
                "tooLate", resumed.tooLate(),
                "withoutQuota", resumed.withoutQuota());
    }

    private static Optional<CampaignId> campaign(JsonNode order) {
        return Optional.ofNullable(order.get("campaign"))
                .map(JsonNode::stringValue)
                .map(CampaignId::of);
    }

    /// Three waves: one account goes first, twelve follow when it is confirmed, the rest when most of
    /// those are; all texts carry late links of every kind.
    private static Map<String, Object> linked(ApplicationContext desk, JsonNode order) {
        var city = new TestCity(desk);
        var accounts =
                city.accounts(
                        texts(order.get("appIds")), List.of(), order.get("secret").stringValue());
        var revision = city.linked(city.article(), Block.LinkSlot.SlotKind.values());
        city.adapt(revision, accounts);
        var clock = city.ask(InstantSource.class);
        var departsAt =
                clock.instant().plus(Duration.ofMillis(order.get("departsInMillis").intValue()));
        var campaign = city.campaign(revision.article(), accounts.subList(0, 1), departsAt);
        Acting.as(
                city.coordinator,
                () -> {
                    var campaigns = city.ask(Campaigns.class);
                    var first = campaigns.find(campaign).orElseThrow().waves().getFirst().id();
                    var second =
                            campaigns.addWave(
                                    campaign,
                                    after(first, 100, departsAt),
                                    WaveTerms.pushToAll(),
                                    accounts.subList(1, 13));
                    campaigns.addWave(
                            campaign,
                            after(second, 80, departsAt),
                            WaveTerms.pushToAll(),
                            accounts.subList(13, accounts.size()));
                    city.ask(Launch.class).seal(campaign, Route.single());
                });
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
        return planned(city, campaign, accounts, departsAt);
    }

    private static Start after(WaveId wave, int percent, Instant departsAt) {
        return new Start.After(
                wave,
                percent,
                Duration.ofSeconds(3),
                departsAt.plus(Duration.ofMinutes(10)),
                OptionalInt.empty());
    }

    /// What an administrator pastes into WeChat's console, by AppID.
    private static Map<String, Object> callbacks(TestCity city, List<AccountId> accounts) {
        return Acting.call(
                city.administrator,
                () -> {
                    var desk = city.ask(Accounts.class);
                    var callbacks = new HashMap<String, Object>();
                    for (var account : accounts) {
                        var setup = desk.callback(account);
                        callbacks.put(
                                desk.find(account).orElseThrow().appId(),
                                Map.of(
                                        "path", setup.path(),
                                        "token", setup.token(),
                                        "aesKey", setup.encodingAesKey()));
                    }
                    return callbacks;
                });
    }

    private static List<String> texts(JsonNode array) {
        var texts = new ArrayList<String>();
        array.forEach(text -> texts.add(text.stringValue()));
        return texts;
    }

    private static List<Map<String, Object>> deliveries(ApplicationContext desk) {
        var city = new TestCity(desk);
        return Acting.call(
                city.coordinator,
                () ->
                        city
                                .ask(Deliveries.class)
                                .leavingBetween(Instant.EPOCH, Instant.now().plusSeconds(86_400))
                                .stream()
                                .map(row -> row(city, row))
                                .toList());
    }

    private static Map<String, Object> row(TestCity city, DeliveryRow row) {
        var account = city.ask(Accounts.class).find(row.account()).orElseThrow();
        return Map.of(
                "appId", account.appId(),
                "owner", owner(city, row),
                "title", TestCity.title(row.account()),
                "opening", TestCity.openingWords(row.account()),
                "state", row.state().name(),
                "msgId", row.msgId().orElse(0),
                "link", row.link().orElse(""),
                "steps",
                        city.ask(Deliveries.class).steps(row.id()).stream()
                                .map(step -> step.step())
                                .toList());
    }

    /// The node that claimed it last; none where nobody did.
    private static String owner(TestCity city, DeliveryRow row) {
        return city.ask(JdbcClient.class)
                .sql("select coalesce(owner, '') from delivery where id = :id")
                .param("id", row.id().value())
                .query(String.class)
                .single();
    }

    private static Map<String, Integer> states(ApplicationContext desk) {
        var states = new HashMap<String, Integer>();
        desk.getBean(JdbcClient.class)
                .sql("select state, count(*) as many from delivery group by state")
                .query(row -> {
                    states.put(row.getString("state"), row.getInt("many"));
                });
        return states;
    }

    /// Whether the audit chain is whole, and by how many sends quotas are overspent.
    private static Map<String, Object> books(ApplicationContext desk) {
        var city = new TestCity(desk);
        var verification = Acting.call(city.auditor, () -> city.ask(AuditTrail.class).verify());
        return Map.of(
                "auditBroken",
                switch (verification) {
                    case Verification.Intact _ -> 0;
                    case Verification.Broken(var flaws) -> flaws.size();
                },
                "auditRows",
                desk.getBean(JdbcClient.class)
                        .sql("select count(*) from audit_record")
                        .query(Long.class)
                        .single(),
                "claimers",
                desk.getBean(JdbcClient.class)
                        .sql(
                                """
                                select count(distinct owner) from delivery_step
                                 where event in ('Claimed', 'Repeated')
                                """)
                        .query(Integer.class)
                        .single(),
                "overspentQuota",
                overspent(city));
    }

    private static long overspent(TestCity city) {
        var today = Beijing.day(Instant.now());
        return Acting.call(
                city.administrator,
                () ->
                        city
                                .ask(JdbcClient.class)
                                .sql("select id from account")
                                .query((row, _) -> new AccountId(row.getObject(1, UUID.class)))
                                .list()
                                .stream()
                                .map(account -> city.ask(Quotas.class).of(account, today))
                                .filter(quota -> quota.overbooked())
                                .count());
    }

    private static Map<String, Object> jump(ApplicationContext desk, JsonNode order) {
        desk.getBean(SwayingClock.class).jump(Duration.ofMillis(order.get("millis").longValue()));
        return Map.of();
    }

    private static JsonNode body(HttpExchange exchange) throws IOException {
        return JSON.readTree(exchange.getRequestBody().readAllBytes());
    }

    private static void answer(HttpExchange exchange, Object answer) throws IOException {
        var bytes = JSON.writeValueAsBytes(answer);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
