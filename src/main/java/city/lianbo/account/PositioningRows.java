package city.lianbo.account;

import city.lianbo.platform.AccountId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The table of the positioning cards. An account that has no row has said nothing.
@Repository
class PositioningRows {

    private final JdbcClient sql;

    PositioningRows(JdbcClient sql) {
        this.sql = sql;
    }

    record Row(AccountId account, Positioning positioning, long version) {}

    Optional<Row> find(AccountId account) {
        return sql.sql("select * from account_positioning where account = ?")
                .param(account.value())
                .query((row, _) ->
                        new Row(
                                account,
                                new Positioning(
                                        BrandRows.text(row, "duty"),
                                        BrandRows.text(row, "audience"),
                                        BrandRows.text(row, "tone"),
                                        BrandRows.text(row, "not_ours")),
                                row.getLong("version")))
                .optional();
    }

    Map<AccountId, Positioning> all() {
        var found = new HashMap<AccountId, Positioning>();
        sql.sql("select * from account_positioning")
                .query((row, _) ->
                        found.put(
                                BrandRows.id(row, "account"),
                                new Positioning(
                                        BrandRows.text(row, "duty"),
                                        BrandRows.text(row, "audience"),
                                        BrandRows.text(row, "tone"),
                                        BrandRows.text(row, "not_ours"))))
                .list();
        return found;
    }

    /// Tells whether the row was still the one that the person saw.
    boolean write(AccountId account, Positioning card, long version) {
        return sql.sql(
                                version == 0
                                        ? """
                                        insert into account_positioning
                                          (account, duty, audience, tone, not_ours, version)
                                        values (:account, :duty, :audience, :tone, :notOurs, 1)
                                          on conflict do nothing
                                        """
                                        : """
                                        update account_positioning set duty = :duty,
                                          audience = :audience, tone = :tone, not_ours = :notOurs,
                                          version = version + 1
                                         where account = :account and version = :version
                                        """)
                        .param("account", account.value())
                        .param("duty", card.duty())
                        .param("audience", card.audience())
                        .param("tone", card.tone())
                        .param("notOurs", card.notOurs())
                        .param("version", version)
                        .update()
                == 1;
    }
}
