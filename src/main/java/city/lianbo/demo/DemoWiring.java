package city.lianbo.demo;

import city.lianbo.account.AccountKind;
import city.lianbo.account.AccountRow;
import city.lianbo.account.Accounts;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Role;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/// Makes simulator and desk know each other on every start: the accounts with their secrets, and
/// where the simulator reports finished sends, which depends on the desk's port.
@Component
@Profile("demo")
class DemoWiring {

    private static final Logger LOG = LoggerFactory.getLogger(DemoWiring.class);

    private final Accounts accounts;
    private final DemoSettings settings;
    private int port;

    DemoWiring(Accounts accounts, DemoSettings settings) {
        this.accounts = accounts;
        this.settings = settings;
    }

    /// What the simulator's remote control takes; see `docs/simulator.md`.
    record Simulated(
            String appId,
            String name,
            String secret,
            String kind,
            boolean verified,
            int followers,
            Callback callback) {}

    record Callback(String url, String token, String aesKey, String mode) {}

    @EventListener
    void wire(WebServerInitializedEvent opened) {
        if (opened.getApplicationContext().getServerNamespace() != null) {
            return;
        }
        port = opened.getWebServer().getPort();
        var known =
                accounts.all().stream()
                        .collect(Collectors.toMap(AccountRow::appId, Function.identity()));
        var simulated = new ArrayList<Simulated>();
        Acting.as(
                new Actor(
                        Optional.empty(),
                        "demo city",
                        Optional.empty(),
                        Set.of(Role.ADMINISTRATOR)),
                () -> simulated.addAll(simulated(known)));
        RestClient.create(settings.simulatorAddress())
                .put()
                .uri("/_sim/accounts")
                .contentType(MediaType.APPLICATION_JSON)
                .body(simulated)
                .retrieve()
                .toBodilessEntity();
    }

    private List<Simulated> simulated(Map<String, AccountRow> known) {
        return Linjiang.ACCOUNTS.stream()
                .flatMap(account ->
                        Optional.ofNullable(known.get(account.appId()))
                                .map(row -> simulated(account, row))
                                .stream())
                .toList();
    }

    private Simulated simulated(DemoAccount account, AccountRow row) {
        var keys = accounts.callback(row.id());
        return new Simulated(
                account.appId(),
                account.name(),
                account.secret(),
                account.kind() == AccountKind.SERVICE ? "service" : "subscription",
                true,
                account.followers(),
                new Callback(
                        "http://127.0.0.1:" + port + keys.path(),
                        keys.token(),
                        keys.encodingAesKey(),
                        "safe"));
    }

    /// The desk learns the numbers of followers as it would from WeChat, once, and nobody waits.
    @EventListener(ApplicationReadyEvent.class)
    void countFollowers() {
        var uncounted =
                accounts.all().stream()
                        .filter(row -> row.active() && row.followers() == 0)
                        .toList();
        Thread.ofVirtual()
                .name("demo-followers")
                .start(() -> uncounted.forEach(row -> accounts.refreshFollowers(row.id())));
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        LOG.info(
                """


                  Lianbo 联播 · 演示城市临江 demo city Linjiang
                  打开 open       http://127.0.0.1:{}
                  手机 phone      {}/phone
                  登录 sign in    coordinator · reviewer · admin · auditor · {}
                  密码 password   {}
                """,
                port,
                settings.simulatorAddress(),
                Linjiang.UNITS.stream()
                        .map(unit -> "editor-" + unit.slug())
                        .collect(Collectors.joining(" · ")),
                settings.password());
    }
}
