package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/// The sealed bytes, each kept once under its seal and never changed: two hundred accounts that
/// inherit everything share one row. What is read is checked against its seal.
@Component
class SealedTexts {

    private static final String KEEP =
            """
            insert into sealed_item (seal, title, author, digest, html, content_source_url, cover,
                cover_material, cover_crop_wide, cover_crop_square, open_comment, only_fans_comment)
            values (:seal, :title, :author, :digest, :html, :source, :cover, :material,
                :wide, :square, :open, :fans)
            on conflict do nothing
            """;

    private final NamedParameterJdbcOperations jdbc;

    SealedTexts(NamedParameterJdbcOperations jdbc) {
        this.jdbc = jdbc;
    }

    void keep(Map<Fingerprint, ItemContent> contents) {
        jdbc.batchUpdate(
                KEEP,
                contents.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    Map<Fingerprint, ItemContent> find(Collection<Fingerprint> seals) {
        var found = new HashMap<Fingerprint, ItemContent>();
        if (seals.isEmpty()) {
            return found;
        }
        var wanted = seals.stream().map(Fingerprint::hex).distinct().toList();
        jdbc.query(
                "select * from sealed_item where seal in (:seals)",
                new MapSqlParameterSource("seals", wanted),
                row -> {
                    found.put(new Fingerprint(row.getString("seal")), checked(row));
                });
        return found;
    }

    private static ItemContent checked(ResultSet row) throws SQLException {
        var content = content(row);
        if (!content.seal().hex().equals(row.getString("seal"))) {
            throw new IllegalStateException(
                    "The stored bytes do not match their seal " + row.getString("seal"));
        }
        return content;
    }

    private static MapSqlParameterSource row(Fingerprint seal, ItemContent content) {
        return new MapSqlParameterSource("seal", seal.hex())
                .addValue("title", content.title())
                .addValue("author", content.author())
                .addValue("digest", content.digest())
                .addValue("html", content.html())
                .addValue("source", content.contentSourceUrl())
                .addValue("cover", content.cover().inLibrary().map(Fingerprint::hex).orElse(""))
                .addValue("material", material(content.cover()))
                .addValue("wide", content.coverCropWide())
                .addValue("square", content.coverCropSquare())
                .addValue("open", content.openComment())
                .addValue("fans", content.onlyFansComment());
    }

    private static String material(Cover cover) {
        return cover instanceof Cover.Material(var mediaId) ? mediaId : "";
    }

    private static Cover cover(String picture, String material) {
        return material.isEmpty()
                ? new Cover.Picture(new Fingerprint(picture))
                : new Cover.Material(material);
    }

    private static ItemContent content(ResultSet row) throws SQLException {
        return new ItemContent(
                row.getString("title"),
                row.getString("author"),
                row.getString("digest"),
                row.getString("html"),
                row.getString("content_source_url"),
                cover(row.getString("cover"), row.getString("cover_material")),
                row.getString("cover_crop_wide"),
                row.getString("cover_crop_square"),
                row.getBoolean("open_comment"),
                row.getBoolean("only_fans_comment"));
    }
}
