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

/// The tables of the pictures. Bytes are written once and never changed, so that two who store the
/// same picture at the same time need no lock: the second insert does nothing. What is said of a
/// picture may change.
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
                                    byte_size, alt_text, source, file_name,
                                    search_text, stored_at)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .params(
                                info.id().hex(),
                                info.contentType(),
                                info.width(),
                                info.height(),
                                info.size(),
                                info.altText(),
                                info.source(),
                                shortened(info.fileName()),
                                searchText(
                                        info.altText(), info.source(), shortened(info.fileName())),
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

    List<PictureInfo> search(PictureFilter filter, int offset, int limit) {
        return jdbc.sql(
                        "select * from media_picture where "
                                + condition(filter)
                                + " order by stored_at desc, sha256 limit :limit offset :offset")
                .param("words", containing(filter.words()))
                .param("limit", limit)
                .param("offset", offset)
                .query(PictureRows::info)
                .list();
    }

    int count(PictureFilter filter) {
        return jdbc.sql("select count(*) from media_picture where " + condition(filter))
                .param("words", containing(filter.words()))
                .query(Integer.class)
                .single();
    }

    private static String condition(PictureFilter filter) {
        var found = "search_text like :words escape '!'";
        return filter.toDescribe() ? found + " and (alt_text = '' or source = '')" : found;
    }

    private static String searchText(String altText, String source, String fileName) {
        return String.join(" ", altText, source, fileName).toLowerCase(Locale.ROOT);
    }

    void describe(PictureInfo known, String altText, String source) {
        jdbc.sql(
                        """
                        update media_picture set alt_text = ?, source = ?, search_text = ?
                         where sha256 = ?
                        """)
                .params(
                        altText,
                        source,
                        searchText(altText, source, known.fileName()),
                        known.id().hex())
                .update();
    }

    void focus(Fingerprint id, FocalPoint focus) {
        jdbc.sql("update media_picture set focus_x = ?, focus_y = ? where sha256 = ?")
                .params(focus.x(), focus.y(), id.hex())
                .update();
    }

    void delete(Fingerprint id) {
        for (var table : List.of("media_rendition", "media_content", "media_picture")) {
            jdbc.sql("delete from " + table + " where sha256 = ?").param(id.hex()).update();
        }
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
                row.getString("source"),
                row.getString("file_name"),
                new FocalPoint(row.getDouble("focus_x"), row.getDouble("focus_y")));
    }

    private static String shortened(String fileName) {
        return fileName.length() <= MediaSettings.WORDS
                ? fileName
                : fileName.substring(fileName.length() - MediaSettings.WORDS);
    }
}
