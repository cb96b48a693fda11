package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Which accounts go before an edition; a list of late links in its text names them.
@Component
class Companions {

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    Companions(JdbcTemplate batch) {
        this.batch = batch;
        this.sql = JdbcClient.create(batch);
    }

    private record Line(EditionId edition, int position, AccountId account) {}

    void keep(Map<EditionId, List<AccountId>> companions) {
        if (companions.isEmpty()) {
            return;
        }
        sql.sql("delete from edition_companion where edition in (:editions)")
                .param("editions", companions.keySet().stream().map(EditionId::value).toList())
                .update();
        var lines = new ArrayList<Line>();
        companions.forEach((edition, accounts) -> {
            for (int position = 0; position < accounts.size(); position++) {
                lines.add(new Line(edition, position, accounts.get(position)));
            }
        });
        batch.batchUpdate(
                "insert into edition_companion (edition, position, account) values (?, ?, ?)",
                lines,
                BATCH,
                Companions::fill);
    }

    private static void fill(PreparedStatement statement, Line line) throws SQLException {
        statement.setObject(1, line.edition().value());
        statement.setInt(2, line.position());
        statement.setObject(3, line.account().value());
    }

    Map<EditionId, List<AccountId>> of(Collection<EditionId> editions) {
        var found = new HashMap<EditionId, List<AccountId>>();
        if (!editions.isEmpty()) {
            sql.sql(
                            """
                            select edition, account from edition_companion
                             where edition in (:editions) order by edition, position
                            """)
                    .param("editions", editions.stream().map(EditionId::value).toList())
                    .query(row -> {
                        var edition = Objects.requireNonNull(row.getObject("edition", UUID.class));
                        var account = Objects.requireNonNull(row.getObject("account", UUID.class));
                        found.computeIfAbsent(new EditionId(edition), _ -> new ArrayList<>())
                                .add(new AccountId(account));
                    });
        }
        return found;
    }
}
