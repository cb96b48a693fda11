package city.lianbo.edition;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface EditionStore extends Repository<Edition, UUID> {

    void saveAll(Iterable<Edition> editions);

    List<Edition> findByIdIn(Collection<UUID> ids);

    @Query("select e from Edition e join e.items i where i.seal = :seal order by e.id desc")
    List<Edition> withItem(String seal, Limit limit);
}
