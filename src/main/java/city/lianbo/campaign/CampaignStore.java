package city.lianbo.campaign;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CampaignStore extends JpaRepository<Campaign, UUID> {

    @Query("select c from Campaign c order by c.createdAt desc, c.id desc")
    List<Campaign> newest(Pageable page);

    List<Campaign> findByIdIn(Collection<UUID> ids);

    @Query(
            "select c from Campaign c where c.state <> RELEASED order by c.createdAt desc, c.id desc")
    List<Campaign> open(Limit limit);
}
