package city.lianbo.delivery;

import static city.lianbo.delivery.DeliveryRows.utc;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// Keeps for each delivery what the last reading back of its draft gave.
final class RoundTrips implements RoundTripLog {

    /// More are not stored: who sees two hundred knows enough.
    private static final int MOST_CHANGES = 200;

    private final JdbcTemplate batch;
    private final JdbcClient sql;
    private final TransactionTemplate transaction;

    RoundTrips(JdbcTemplate batch, TransactionTemplate transaction) {
        this.batch = batch;
        this.sql = JdbcClient.create(batch);
        this.transaction = transaction;
    }

    @Override
    public void keep(DeliveryId delivery, RoundTrip roundTrip) {
        transaction.executeWithoutResult(_ -> replace(delivery, roundTrip));
    }

    private void replace(DeliveryId delivery, RoundTrip roundTrip) {
        // Locked, so that two nodes that stage the same delivery write one after the other.
        sql.sql("select id from delivery where id = :id for update")
                .param("id", delivery.value())
                .query((row, _) -> DeliveryRows.uuid(row, "id"))
                .list();
        sql.sql("delete from delivery_round_trip where delivery_id = :id")
                .param("id", delivery.value())
                .update();
        sql.sql(
                        """
                        insert into delivery_round_trip (delivery_id, checked_at, blocks)
                        values (:id, :at, :blocks)
                        """)
                .param("id", delivery.value())
                .param("at", utc(roundTrip.checkedAt()))
                .param("blocks", roundTrip.blocks())
                .update();
        append(delivery, roundTrip.changes());
    }

    private void append(DeliveryId delivery, List<BlockChange> changes) {
        var positions = new ArrayList<Integer>();
        for (int index = 0; index < Math.min(changes.size(), MOST_CHANGES); index++) {
            positions.add(index);
        }
        batch.batchUpdate(
                """
                insert into delivery_round_trip_change
                  (delivery_id, position, article, block, changes, sent, kept)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                positions,
                MOST_CHANGES,
                (statement, position) -> fill(statement, delivery, position, changes));
    }

    private static void fill(
            PreparedStatement statement, DeliveryId id, int position, List<BlockChange> changes)
            throws SQLException {
        var change = changes.get(position);
        statement.setObject(1, id.value());
        statement.setInt(2, position);
        statement.setInt(3, change.article());
        statement.setInt(4, change.block());
        statement.setString(
                5, change.changes().stream().map(Enum::name).collect(Collectors.joining(",")));
        statement.setString(6, change.sent());
        statement.setString(7, change.kept());
    }

    Optional<RoundTrip> of(DeliveryId delivery) {
        return sql.sql("select checked_at, blocks from delivery_round_trip where delivery_id = :id")
                .param("id", delivery.value())
                .query((row, _) ->
                        new RoundTrip(
                                DeliveryRows.instant(row, "checked_at"),
                                row.getInt("blocks"),
                                changes(delivery)))
                .optional();
    }

    private List<BlockChange> changes(DeliveryId delivery) {
        return sql.sql(
                        """
                        select article, block, changes, sent, kept from delivery_round_trip_change
                         where delivery_id = :id order by position
                        """)
                .param("id", delivery.value())
                .query((row, _) -> read(row))
                .list();
    }

    private static BlockChange read(ResultSet row) throws SQLException {
        var changes = EnumSet.noneOf(KeptChange.class);
        for (String name : DeliveryRows.text(row, "changes").split(",", -1)) {
            changes.add(KeptChange.valueOf(name));
        }
        return new BlockChange(
                row.getInt("article"),
                row.getInt("block"),
                changes,
                DeliveryRows.text(row, "sent"),
                DeliveryRows.text(row, "kept"));
    }
}
