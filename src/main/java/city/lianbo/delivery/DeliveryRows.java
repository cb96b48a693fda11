package city.lianbo.delivery;

import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;

/// Reads and writes the columns of `delivery`.
final class DeliveryRows {

    private DeliveryRows() {}

    static Delivery read(ResultSet row, int number) throws SQLException {
        return new Delivery(
                new DeliveryId(uuid(row, "id")),
                new DepartureId(uuid(row, "departure_id")),
                new PlanId(uuid(row, "plan_id")),
                new AccountId(uuid(row, "account_id")),
                uuid(row, "edition_id"),
                new Fingerprint(text(row, "edition_seal")),
                text(row, "client_msg_id"),
                passage(row),
                DeliveryState.valueOf(text(row, "state")),
                instant(row, "departs_at"),
                instant(row, "too_late_at"),
                Optional.ofNullable(row.getString("draft")),
                Optional.ofNullable(row.getString("kept_fingerprint")),
                Optional.ofNullable(row.getString("owner")),
                row.getLong("epoch"),
                optionalInstant(row, "claimed_at"),
                optionalInstant(row, "last_call_at"),
                row.getInt("stalls"),
                optionalInstant(row, "accepted_at"),
                optionalLong(row, "msg_id"),
                Optional.ofNullable(row.getString("publish_id")),
                row.getInt("asks"),
                instant(row, "next_at"));
    }

    private static Passage passage(ResultSet row) throws SQLException {
        return Passage.read(
                Channel.valueOf(text(row, "channel")),
                row.getString("audience"),
                row.getBoolean("ignore_reprint"));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, UUID.class), column);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return optionalInstant(row, column).orElseThrow();
    }

    static Optional<Instant> optionalInstant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant);
    }

    static OptionalLong optionalLong(ResultSet row, String column) throws SQLException {
        long found = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(found);
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
