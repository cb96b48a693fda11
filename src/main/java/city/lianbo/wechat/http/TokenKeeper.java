package city.lianbo.wechat.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Credentials;
import city.lianbo.wechat.Credentials.Credential;
import city.lianbo.wechat.http.TokenAnswer.Held;
import city.lianbo.wechat.http.TokenDesk.Issued;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One stable token per account: in memory for the moment of firing, in the database for all
/// nodes. Renewed in the ordinary way where it runs out; by force only where WeChat refuses the
/// very token that is stored and also gives out again.
final class TokenKeeper {

    /// A token this near its end is not used for a call.
    static final Duration MARGIN = Duration.ofSeconds(30);

    private static final Logger LOG = LoggerFactory.getLogger(TokenKeeper.class);

    private final Credentials credentials;
    private final TokenStore store;
    private final TokenDesk desk;
    private final InstantSource clock;
    private final TokenCipher cipher = new TokenCipher();
    private final Map<AccountId, Held> memory = new ConcurrentHashMap<>();
    private final Map<AccountId, ReentrantLock> locks = new ConcurrentHashMap<>();

    TokenKeeper(Credentials credentials, TokenStore store, TokenDesk desk, InstantSource clock) {
        this.credentials = credentials;
        this.store = store;
        this.desk = desk;
        this.clock = clock;
    }

    /// A token that can be used now. Touches neither network nor database while the one in memory
    /// is good.
    TokenAnswer current(AccountId account, Deadline deadline) {
        var remembered = memory.get(account);
        if (remembered != null && usable(remembered)) {
            return remembered;
        }
        return alone(
                account,
                deadline,
                credential ->
                        known(account, credential)
                                .orElseGet(() -> renew(account, credential, deadline)));
    }

    /// Asks WeChat even if a good token is held, which checks AppID, AppSecret and address list.
    TokenAnswer fresh(AccountId account, Deadline deadline) {
        return alone(account, deadline, credential -> renew(account, credential, deadline));
    }

    /// Another token than the one that WeChat has just refused.
    TokenAnswer instead(AccountId account, Held refused, Deadline deadline) {
        return alone(
                account,
                deadline,
                credential -> {
                    memory.remove(account, refused);
                    var stored = known(account, credential);
                    if (stored.isPresent() && differs(stored.get(), refused)) {
                        return stored.get();
                    }
                    var renewed = renew(account, credential, deadline);
                    return renewed instanceof Held held && !differs(held, refused)
                            ? force(account, credential, held, deadline)
                            : renewed;
                });
    }

    private TokenAnswer force(
            AccountId account, Credential credential, Held refused, Deadline deadline) {
        memory.remove(account, refused);
        if (!store.claimForce(account, refused.generation(), clock.instant())) {
            return new TokenAnswer.Spent();
        }
        LOG.warn("WeChat refuses the token it gives for account {}: forcing a new one", account);
        return keep(account, credential, desk.force(credential, deadline));
    }

    private TokenAnswer renew(AccountId account, Credential credential, Deadline deadline) {
        return keep(account, credential, desk.ask(credential, deadline));
    }

    private TokenAnswer keep(AccountId account, Credential credential, Issued issued) {
        return switch (issued) {
            case Issued.No(var why) -> why;
            case Issued.Token token -> keep(account, credential, token);
        };
    }

    private Held keep(AccountId account, Credential credential, Issued.Token token) {
        var before = store.find(account).map(StoredToken::generation).orElse(0L);
        var sealed = cipher.seal(account, credential, token.token());
        var next = new StoredToken(sealed, before + 1, token.validUntil());
        if (!store.replace(account, next)) {
            var winner = stored(account, credential);
            if (winner.isPresent()) {
                return remember(account, winner.get());
            }
        }
        LOG.info("Token {} of account {} until {}", before + 1, account, token.validUntil());
        return remember(account, new Held(token.token(), before + 1, token.validUntil()));
    }

    private Optional<TokenAnswer> known(AccountId account, Credential credential) {
        var remembered = memory.get(account);
        if (remembered != null && usable(remembered)) {
            return Optional.of(remembered);
        }
        return stored(account, credential).map(held -> remember(account, held));
    }

    private Optional<Held> stored(AccountId account, Credential credential) {
        return store.find(account)
                .flatMap(row ->
                        cipher.open(account, credential, row.sealed())
                                .map(token -> new Held(token, row.generation(), row.validUntil())))
                .filter(this::usable);
    }

    private Held remember(AccountId account, Held held) {
        memory.put(account, held);
        return held;
    }

    private boolean usable(Held held) {
        return held.validUntil().isAfter(clock.instant().plus(MARGIN));
    }

    private static boolean differs(TokenAnswer answer, Held refused) {
        return !(answer instanceof Held held && held.token().equals(refused.token()));
    }

    /// One renewal at a time and account, so that a burst of refusals costs one request.
    private TokenAnswer alone(
            AccountId account, Deadline deadline, Function<Credential, TokenAnswer> work) {
        var credential = credentials.of(account);
        if (credential.isEmpty()) {
            return new TokenAnswer.Unreachable("the account has no AppSecret, or is closed");
        }
        var lock = locks.computeIfAbsent(account, _ -> new ReentrantLock());
        try {
            if (!lock.tryLock(deadline.left(), NANOSECONDS)) {
                return new TokenAnswer.Unreachable("another call is still renewing the token");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new TokenAnswer.Unreachable("interrupted before the call");
        }
        try {
            return work.apply(credential.get());
        } finally {
            lock.unlock();
        }
    }
}
