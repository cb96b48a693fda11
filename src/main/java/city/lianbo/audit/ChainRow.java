package city.lianbo.audit;

import city.lianbo.platform.Fingerprint;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row as the chain sees it.
///
/// @param position 0 while it waits for its place
record ChainRow(
        UUID id,
        Instant at,
        @Nullable UUID actor,
        String actorName,
        String eventType,
        String subjectType,
        String subjectId,
        String details,
        long position,
        String previousHash,
        String hash) {

    static final String COLUMNS =
            "id, happened_at, actor_id, actor_name, event_type, subject_type, subject_id, details,"
                    + " chain_position, previous_hash, hash";

    static ChainRow read(ResultSet row, int number) throws SQLException {
        return new ChainRow(
                row.getObject("id", UUID.class),
                row.getObject("happened_at", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("actor_name"),
                row.getString("event_type"),
                row.getString("subject_type"),
                row.getString("subject_id"),
                row.getString("details"),
                row.getLong("chain_position"),
                Objects.requireNonNullElse(row.getString("previous_hash"), ""),
                Objects.requireNonNullElse(row.getString("hash"), ""));
    }

    /// SHA-256 over the previous hash and every field, each preceded by its length, so that nothing
    /// can move from one field into the next.
    String hashAfter(String previous) {
        var content = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(content)) {
            for (var field :
                    new String[] {
                        previous,
                        id.toString(),
                        Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                        Objects.toString(actor, ""),
                        actorName,
                        eventType,
                        subjectType,
                        subjectId,
                        details
                    }) {
                var bytes = field.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return Fingerprint.of(content.toByteArray()).hex();
    }

    boolean holds() {
        return hash.equals(hashAfter(previousHash));
    }
}
