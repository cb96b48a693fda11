package city.lianbo.edition;

import city.lianbo.media.PictureUse;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Sealed texts as users of pictures: what was sealed must stay whole for ever.
@Component
class SealedPictureUse implements PictureUse {

    private final JdbcClient sql;

    SealedPictureUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> of(Fingerprint picture) {
        return sql.sql(
                        """
                        select s.title from sealed_item s
                         where s.cover = :picture or s.html like :inside limit 20
                        """)
                .param("picture", picture.hex())
                .param("inside", "%" + picture.hex() + "%")
                .query((row, _) -> new Place("media.use.sealed", row.getString("title"), ""))
                .list();
    }
}
