package city.lianbo.account;

import city.lianbo.media.PictureUse;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Brand kits as users of pictures: cover, QR code, header and footer.
@Component
class BrandPictureUse implements PictureUse {

    private final JdbcClient sql;

    BrandPictureUse(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public List<Place> of(Fingerprint picture) {
        return sql.sql(
                        """
                        select a.id, a.name from account a join account_brand b on b.account = a.id
                         where b.cover = :picture or b.qr = :picture or b.header like :inside
                            or b.footer like :inside
                         order by a.name limit 20
                        """)
                .param("picture", picture.hex())
                .param("inside", "%" + picture.hex() + "%")
                .query((row, _) ->
                        new Place(
                                "media.use.brand",
                                row.getString("name"),
                                "accounts/" + row.getString("id")))
                .list();
    }
}
