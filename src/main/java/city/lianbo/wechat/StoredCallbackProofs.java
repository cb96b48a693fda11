package city.lianbo.wechat;

import city.lianbo.platform.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Proofs in the database, written at most once an hour for each account.
class StoredCallbackProofs implements CallbackProofs {

    private static final Duration GAP = Duration.ofHours(1);

    private final JdbcClient database;

    StoredCallbackProofs(JdbcClient database) {
        this.database = database;
    }

    void heard(AccountId account, Instant at) {
        var known =
                database.sql("select heard_at from wechat_callback_proof where account = :account")
                        .param("account", account.value())
                        .query((row, _) ->
                                Objects.requireNonNull(
                                                row.getObject("heard_at", OffsetDateTime.class))
                                        .toInstant())
                        .optional();
        if (known.isEmpty()) {
            database.sql(
                            """
                            insert into wechat_callback_proof (account, heard_at)
                            values (:account, :at) on conflict do nothing
                            """)
                    .param("account", account.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        } else if (known.get().plus(GAP).isBefore(at)) {
            database.sql("update wechat_callback_proof set heard_at = :at where account = :account")
                    .param("account", account.value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    @Override
    public Map<AccountId, Instant> lastHeard(Collection<AccountId> accounts) {
        var heard = new HashMap<AccountId, Instant>();
        if (!accounts.isEmpty()) {
            database.sql(
                            """
                            select account, heard_at from wechat_callback_proof
                             where account in (:accounts)
                            """)
                    .param("accounts", accounts.stream().map(AccountId::value).toList())
                    .query(row -> {
                        var account = Objects.requireNonNull(row.getObject("account", UUID.class));
                        var at =
                                Objects.requireNonNull(
                                        row.getObject("heard_at", OffsetDateTime.class));
                        heard.put(new AccountId(account), at.toInstant());
                    });
        }
        return heard;
    }
}
