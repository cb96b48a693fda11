package city.lianbo.account;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Newswire;
import city.lianbo.wechat.Credentials;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/// Hands an account's opened secrets to the WeChat adapter, from memory where it can: when
/// thousands of calls leave at once, none waits for the database. A change takes effect at once on
/// this node and within a second on others; within minutes where the news is lost.
@Component
class AccountCredentials implements Credentials {

    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final String TOPIC = "credentials";

    private final AccountRepository rows;
    private final Secrets secrets;
    private final InstantSource clock;
    private final Map<AccountId, Kept> cache = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Newswire wire;

    AccountCredentials(
            AccountRepository rows, Secrets secrets, InstantSource clock, Newswire wire) {
        this.rows = rows;
        this.secrets = secrets;
        this.clock = clock;
        this.wire = wire;
        wire.hear(TOPIC, account -> forget(AccountId.of(account)));
    }

    @Override
    public Optional<Credential> of(AccountId account) {
        var kept = cache.get(account);
        if (kept != null && clock.instant().isBefore(kept.until())) {
            return Optional.of(kept.credential());
        }
        return load(account);
    }

    /// What was read before a change was heard of is not kept.
    private Optional<Credential> load(AccountId account) {
        long before = changes.get();
        var found = rows.findById(account.value()).flatMap(this::opened);
        found.ifPresent(credential -> {
            cache.put(account, new Kept(credential, clock.instant().plus(KEPT)));
            if (changes.get() != before) {
                cache.remove(account);
            }
        });
        return found;
    }

    private Optional<Credential> opened(Account account) {
        return account.secret(secrets)
                .map(secret ->
                        new Credential(
                                account.appId(),
                                secret,
                                account.callbackToken(secrets).orElse(""),
                                account.encodingAesKey(secrets).orElse("")));
    }

    @TransactionalEventListener
    void on(AccountCredentialsChanged fact) {
        wire.tell(TOPIC, fact.account().toString());
    }

    private void forget(AccountId account) {
        changes.incrementAndGet();
        cache.remove(account);
    }

    private record Kept(Credential credential, Instant until) {}
}
