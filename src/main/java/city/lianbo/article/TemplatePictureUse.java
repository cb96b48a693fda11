package city.lianbo.article;

import city.lianbo.media.PictureUse;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Templates keep their pictures, and so do the passages that an article may not lose.
@Component
class TemplatePictureUse implements PictureUse {

    private final JdbcClient sql;

    TemplatePictureUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> of(Fingerprint picture) {
        return sql.sql(
                        """
                        select t.name as name from article_template t
                         where t.cover = :picture or t.document like :inside
                        union
                        select a.title as name from article a
                          join article_required r on r.article_id = a.id
                         where r.passage like :inside
                         order by name limit 20
                        """)
                .param("picture", picture.hex())
                .param("inside", "%" + picture.hex() + "%")
                .query((row, _) ->
                        new Place("media.use.template", row.getString("name"), "articles"))
                .list();
    }
}
