package city.lianbo.adaptation;

import city.lianbo.media.PictureUse;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Adaptations as users of pictures: their covers and what they say in their own way.
@Component
class AdaptationPictureUse implements PictureUse {

    private final JdbcClient sql;

    AdaptationPictureUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> of(Fingerprint picture) {
        return sql.sql(
                        """
                        select d.article, d.title from adaptation d
                         where d.cover = :picture or d.opening like :inside
                            or d.patches like :inside or d.conflicts like :inside
                         order by d.changed_at desc limit 20
                        """)
                .param("picture", picture.hex())
                .param("inside", "%" + picture.hex() + "%")
                .query((row, _) ->
                        new Place(
                                "media.use.adaptation",
                                row.getString("title"),
                                "articles/" + row.getString("article") + "/adapt"))
                .list();
    }
}
