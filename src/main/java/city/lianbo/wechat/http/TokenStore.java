package city.lianbo.wechat.http;

import static java.time.ZoneOffset.UTC;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Beijing;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tokens of all accounts, shared by all nodes. Every change is a compare-and-set on the
/// generation, so of two nodes that renew at once one wins and the other takes what it stored.
final class TokenStore {

    /// WeChat's limits for a forced refresh.
    static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);

    static final int FORCED_PER_DAY = 20;

    private final JdbcClient database;

    TokenStore(JdbcClient database) {
        this.database = database;
    }

    Optional<StoredToken> find(AccountId account) {
        return database.sql(
                        """
                        select sealed_token, generation, valid_until
                        from wechat_token where account = :account
                        """)
                .param("account", account.value())
                .query((row, _) ->
                        new StoredToken(
                                row.getString("sealed_token"),
                                row.getLong("generation"),
                                row.getObject("valid_until", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /// Stores `token` if the account's generation is still the one before it.
    boolean replace(AccountId account, StoredToken token) {
        int changed =
                database.sql(
                                """
                                update wechat_token
                                set sealed_token = :sealed, generation = :generation,
                                    valid_until = :until
                                where account = :account and generation = :generation - 1
                                """)
                        .param("sealed", token.sealed())
                        .param("generation", token.generation())
                        .param("until", token.validUntil().atOffset(UTC))
                        .param("account", account.value())
                        .update();
        return changed == 1 || (token.generation() == 1 && insert(account, token));
    }

    private boolean insert(AccountId account, StoredToken token) {
        return database.sql(
                                """
                                insert into wechat_token
                                    (account, sealed_token, generation, valid_until, forced_count)
                                values (:account, :sealed, 1, :until, 0)
                                on conflict do nothing
                                """)
                        .param("account", account.value())
                        .param("sealed", token.sealed())
                        .param("until", token.validUntil().atOffset(UTC))
                        .update()
                == 1;
    }

    /// Takes the right to force a refresh, for one node, if the generation still stands and
    /// WeChat's limits allow it. Counted before the call is made: one whose answer is lost counts.
    boolean claimForce(AccountId account, long generation, Instant now) {
        var today = Beijing.day(now);
        return database.sql(
                                """
                                update wechat_token
                                set forced_count =
                                        case when forced_day = :today then forced_count + 1 else 1 end,
                                    forced_day = :today,
                                    forced_at = :now
                                where account = :account
                                  and generation = :generation
                                  and (forced_at is null or forced_at <= :latest)
                                  and (forced_day is null or forced_day <> :today
                                       or forced_count < :most)
                                """)
                        .param("today", today)
                        .param("now", now.atOffset(UTC))
                        .param("account", account.value())
                        .param("generation", generation)
                        .param("latest", now.minus(BETWEEN_FORCED).atOffset(UTC))
                        .param("most", FORCED_PER_DAY)
                        .update()
                == 1;
    }
}
