package city.lianbo.article;

import city.lianbo.document.Documents;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// How the tables of this module hold texts, departments and instants.
final class Stored {

    private Stored() {}

    static Map<String, @Nullable Object> columns(ArticleText text) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("title", text.title());
        columns.put("digest", text.digest());
        columns.put("author", text.author());
        columns.put("cover", text.cover().map(Fingerprint::hex).orElse(null));
        columns.put("document", Documents.toJson(text.document()));
        return columns;
    }

    static ArticleText text(ResultSet row) throws SQLException {
        return new ArticleText(
                row.getString("title"),
                row.getString("digest"),
                row.getString("author"),
                Optional.ofNullable(row.getString("cover")).map(Fingerprint::new),
                Documents.parse(row.getString("document")));
    }

    static OffsetDateTime instant(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Optional<DepartmentId> department(ResultSet row) throws SQLException {
        return Optional.ofNullable(row.getObject("department_id", UUID.class))
                .map(DepartmentId::new);
    }
}
