package city.lianbo.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Hands out access tokens of both families and says what a presented one is worth.
public final class Tokens {

    private static final Pattern SHAPE = Pattern.compile("\\d{2}_[0-9A-Za-z_-]{100,500}");
    private static final int FORCED_PER_DAY = 20;

    private final Store store;
    private final SimulatedClock clock;
    private final SettingsDesk settings;
    private final Counters counters;
    private final Shelf<Token> tokens;
    private final Shelf<String> newest;

    Tokens(Store store, SimulatedClock clock, SettingsDesk settings, Counters counters) {
        this.store = store;
        this.clock = clock;
        this.settings = settings;
        this.counters = counters;
        this.tokens = store.shelf("tokens", Token.class);
        this.newest = store.shelf("newest tokens", String.class);
    }

    /// `/cgi-bin/token`: a new one at every call; the one before lives a few minutes more.
    public Token issue(Account account) {
        return store.change(() -> {
            newest(account.appId(), Token.Family.PLAIN)
                    .ifPresent(old -> put(old.endingAt(clock.instant().plus(overlap()))));
            return put(fresh(account.appId(), Token.Family.PLAIN));
        });
    }

    /// `/cgi-bin/stable_token`: the same one until shortly before its end, unless forced.
    public Token stable(Account account, boolean force) {
        return store.change(() -> {
            var newest = newest(account.appId(), Token.Family.STABLE);
            if (force) {
                countForced(account.appId());
                newest.ifPresent(old -> put(old.endingAt(clock.instant())));
                return put(fresh(account.appId(), Token.Family.STABLE));
            }
            return newest.filter(token -> clock.instant().isBefore(renewal(token)))
                    .orElseGet(() -> put(fresh(account.appId(), Token.Family.STABLE)));
        });
    }

    public long secondsLeft(Token token) {
        return Duration.between(clock.instant(), token.expiresAt()).toSeconds();
    }

    /// The app id behind a token, whatever the token is worth now.
    public Optional<String> owner(String value) {
        return tokens.find(value).map(Token::appId);
    }

    /// @throws WeChatRefusal 41001, 40014, 40001 or 42001
    public Token check(String value) {
        if (value.isBlank()) {
            throw new WeChatRefusal(41001);
        }
        if (!SHAPE.matcher(value).matches()) {
            throw new WeChatRefusal(40014);
        }
        var token = tokens.find(value).orElseThrow(() -> new WeChatRefusal(40001));
        if (token.validAt(clock.instant())) {
            return token;
        }
        var natural = token.issuedAt().plusSeconds(settings.now().tokenSeconds());
        throw new WeChatRefusal(clock.instant().isBefore(natural) ? 40001 : 42001);
    }

    void clear() {
        tokens.clear();
        newest.clear();
    }

    private void countForced(String appId) {
        var now = clock.instant();
        var gap = Duration.ofSeconds(settings.now().forcedTokenGapSeconds());
        if (counters.last(appId, "force_refresh")
                .filter(l -> now.isBefore(l.plus(gap)))
                .isPresent()) {
            throw new WeChatRefusal(45011);
        }
        if (counters.today(appId, "force_refresh") >= FORCED_PER_DAY) {
            throw new WeChatRefusal(45009);
        }
        counters.count(appId, "force_refresh");
    }

    private Instant renewal(Token token) {
        return token.expiresAt().minus(overlap());
    }

    private Duration overlap() {
        return Duration.ofSeconds(settings.now().tokenOverlapSeconds());
    }

    private Optional<Token> newest(String appId, Token.Family family) {
        return newest.find(appId + "|" + family).flatMap(tokens::find);
    }

    private Token fresh(String appId, Token.Family family) {
        var now = clock.instant();
        var value = "86_" + Digests.opaque(99);
        newest.put(appId + "|" + family, value);
        return new Token(value, appId, family, now, now.plusSeconds(settings.now().tokenSeconds()));
    }

    private Token put(Token token) {
        tokens.put(token.value(), token);
        return token;
    }
}
