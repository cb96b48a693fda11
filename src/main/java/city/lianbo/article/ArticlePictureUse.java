package city.lianbo.article;

import city.lianbo.media.PictureUse;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Articles and their revisions, and texts put aside, as users of pictures.
@Component
class ArticlePictureUse implements PictureUse {

    private final JdbcClient sql;

    ArticlePictureUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> of(Fingerprint picture) {
        return sql.sql(
                        """
                        select a.id, a.title from article a
                         where a.cover = :picture or a.document like :inside
                            or exists (select 1 from article_revision r where r.article_id = a.id
                                 and (r.cover = :picture or r.document like :inside))
                            or exists (select 1 from article_aside s where s.article_id = a.id
                                 and (s.cover = :picture or s.document like :inside))
                         order by a.saved_at desc limit 20
                        """)
                .param("picture", picture.hex())
                .param("inside", "%" + picture.hex() + "%")
                .query((row, _) ->
                        new Place(
                                "media.use.article",
                                row.getString("title"),
                                "articles/" + row.getString("id")))
                .list();
    }
}
