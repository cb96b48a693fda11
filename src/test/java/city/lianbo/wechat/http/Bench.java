package city.lianbo.wechat.http;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.Credentials;
import city.lianbo.wechat.Credentials.Credential;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.DraftBox;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatTables;
import city.lianbo.wechat.WeChatTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The real adapter with a database of its own, without the desk around it. Two benches made with
/// [#anotherNode] share database and clock as two nodes do.
final class Bench implements AutoCloseable {

    static final Duration SOON = Duration.ofMillis(400);

    final SettableClock clock;
    final JdbcClient database;
    final Map<AccountId, Credential> secrets;
    final HttpSettings settings;
    final WeChat wechat;
    final TokenKeeper tokens;
    final WeChatTime time;
    private final HttpClient client;

    private Bench(
            HttpSettings settings,
            SettableClock clock,
            JdbcClient database,
            Map<AccountId, Credential> secrets) {
        this.settings = settings;
        this.clock = clock;
        this.database = database;
        this.secrets = secrets;
        this.client = HttpConfiguration.client(settings);
        var json = new Json();
        this.time = new WeChatTime(clock);
        var transport = new Transport(client, settings, json, time);
        Credentials credentials = account -> Optional.ofNullable(secrets.get(account));
        this.tokens =
                new TokenKeeper(
                        credentials,
                        new TokenStore(database),
                        new TokenDesk(transport, json, clock, settings),
                        clock);
        this.wechat =
                new HttpWeChat(
                        new AuthorisedCalls(transport, tokens),
                        tokens,
                        new WarmUp(client, settings),
                        json,
                        settings);
    }

    static Bench at(URI address) {
        return at(address, 64);
    }

    static Bench at(URI address, int maxInFlight) {
        var soon = Duration.ofSeconds(2);
        var settings = new HttpSettings(address, maxInFlight, soon, soon, soon, soon, soon);
        return new Bench(
                settings,
                new SettableClock(Instant.parse("2026-10-10T02:00:00Z")),
                JdbcClient.create(WeChatTables.fresh()),
                new ConcurrentHashMap<>());
    }

    DraftBox draftBox() {
        var json = new Json();
        return new HttpDraftBox(
                new AuthorisedCalls(new Transport(client, settings, json, time), tokens),
                json,
                settings);
    }

    Bench anotherNode() {
        return new Bench(settings, clock, database, secrets);
    }

    /// The same node looking at another address.
    Bench anotherNode(URI address) {
        var soon = Duration.ofSeconds(2);
        return new Bench(
                new HttpSettings(address, 64, soon, soon, soon, soon, soon),
                clock,
                database,
                secrets);
    }

    AccountId account() {
        return account("wx0123456789abcdef", "0123456789abcdef0123456789abcdef");
    }

    AccountId account(String appId, String secret) {
        var account = new AccountId(UUID.randomUUID());
        secrets.put(account, new Credential(appId, secret, "", ""));
        return account;
    }

    static DraftArticle article(String title) {
        return new DraftArticle(
                title,
                "交通局",
                "摘要",
                "<p>正文</p>",
                "https://example.org/a",
                new MediaId("cover-1"),
                "0_0_1_0.4255",
                "0.3_0_0.7_1",
                false,
                false);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
