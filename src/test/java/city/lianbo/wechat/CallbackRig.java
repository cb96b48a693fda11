package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.SettableClock;
import city.lianbo.wechat.Credentials.Credential;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.unit.DataSize;

/// The callback door with a database of its own: the real controller, guard and store.
final class CallbackRig {

    static final Instant NOW = Instant.parse("2026-10-10T02:00:00Z");

    final SettableClock clock = new SettableClock(NOW);
    final Map<AccountId, Credential> credentials = new ConcurrentHashMap<>();
    final List<Object> facts = new CopyOnWriteArrayList<>();
    final JdbcClient database;
    final StoredJobReports reports;
    final StoredCallbackProofs proofs;
    final MockMvc door;

    CallbackRig() {
        var source = WeChatTables.fresh();
        var transactions = new TransactionTemplate(new DataSourceTransactionManager(source));
        database = JdbcClient.create(source);
        reports = new StoredJobReports(database, transactions);
        proofs = new StoredCallbackProofs(database);
        var settings = new CallbackSettings(Duration.ofMinutes(10), DataSize.ofKilobytes(64));
        var callbacks =
                new Callbacks(
                        account -> Optional.ofNullable(credentials.get(account)),
                        new PushGuard(clock, settings.freshness()),
                        reports,
                        proofs,
                        new Callbacks.Announcer(Runnable::run, transactions, facts::add),
                        clock);
        door = MockMvcBuilders.standaloneSetup(new CallbackController(callbacks, settings)).build();
    }

    AccountId account(String token, String aesKey) {
        return account("wxabcdef0123456789", token, aesKey);
    }

    AccountId account(String appId, String token, String aesKey) {
        var account = new AccountId(UUID.randomUUID());
        credentials.put(account, new Credential(appId, "secret", token, aesKey));
        return account;
    }

    long stored() {
        return database.sql("select count(*) from wechat_callback").query(Long.class).single();
    }
}
