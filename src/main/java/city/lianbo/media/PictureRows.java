package city.lianbo.media;

import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/// The tables of the pictures. Rows are written once and never changed, so that two who store the
/// same picture at the same time need no lock: the second insert does nothing.
@Repository
class PictureRows {

    private final JdbcClient jdbc;

    PictureRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Tells whether the picture was new.
    boolean insert(PictureInfo info, byte[] content, Instant now) {
        int rows =
                jdbc.sql(
                                """
                                insert into media_picture (sha256, content_type, width, height,
                                    byte_size, alt_text, source, stored_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                info.id().hex(),
                                info.contentType(),
                                info.width(),
                                info.height(),
                                info.size(),
                                info.altText(),
                                info.source(),
                                now.atOffset(ZoneOffset.UTC))
                        .update();
        jdbc.sql("insert into media_content (sha256, content) values (?, ?) on conflict do nothing")
                .params(info.id().hex(), content)
                .update();
        return rows == 1;
    }

    Optional<PictureInfo> find(Fingerprint id) {
        return jdbc.sql("select * from media_picture where sha256 = ?")
                .param(id.hex())
                .query(PictureRows::info)
                .optional();
    }

    List<PictureInfo> newest(String words, int offset, int limit) {
        return jdbc.sql(
                        """
                        select * from media_picture where lower(alt_text) like ? escape '!'
                        order by stored_at desc, sha256 limit ? offset ?
                        """)
                .params(containing(words), limit, offset)
                .query(PictureRows::info)
                .list();
    }

    Optional<byte[]> content(Fingerprint id) {
        return jdbc.sql("select content from media_content where sha256 = ?")
                .param(id.hex())
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    Optional<PictureScaler.Rendition> rendition(Fingerprint id, String purpose) {
        return jdbc.sql(
                        """
                        select content_type, content from media_rendition
                        where sha256 = ? and purpose = ?
                        """)
                .params(id.hex(), purpose)
                .query((row, _) ->
                        new PictureScaler.Rendition(
                                PictureType.ofContentType(row.getString(1)), row.getBytes(2)))
                .optional();
    }

    void keepRendition(Fingerprint id, String purpose, PictureScaler.Rendition rendition) {
        jdbc.sql(
                        """
                        insert into media_rendition (sha256, purpose, content_type, content)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .params(id.hex(), purpose, rendition.type().contentType(), rendition.content())
                .update();
    }

    private static String containing(String words) {
        var literal = words.strip().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1");
        return "%" + literal + "%";
    }

    private static PictureInfo info(ResultSet row, int number) throws SQLException {
        return new PictureInfo(
                new Fingerprint(row.getString("sha256")),
                row.getString("content_type"),
                row.getInt("width"),
                row.getInt("height"),
                row.getLong("byte_size"),
                row.getString("alt_text"),
                row.getString("source"));
    }
}
