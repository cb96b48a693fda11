package city.lianbo.campaign;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface CampaignStore extends JpaRepository<Campaign, UUID> {

    /// Waves of scheduled and released campaigns whose gate is not open, nor over.
    @Query(
            "select w.id from Wave w where w.gate in (WAITING, HELD)"
                    + " and w.campaign.state <> DRAFT order by w.ordinal")
    List<UUID> wavesNotOpen();

    @Query(
            "select w.id from Wave w where w.gate in (WAITING, HELD)"
                    + " and w.campaign.state <> DRAFT and w.campaign.id = :campaign"
                    + " order by w.ordinal")
    List<UUID> wavesNotOpen(UUID campaign);

    @Query("select w from Wave w where w.campaign.id = :campaign order by w.ordinal, w.id")
    List<Wave> wavesOf(UUID campaign);

    @Query(
            "select w from Wave w join fetch w.campaign c"
                    + " where w.gate = HELD and c.state = RELEASED order by w.opensBy")
    List<Wave> held(Limit limit);

    /// One node at a time decides about a wave.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select w from Wave w where w.id = :wave")
    Optional<Wave> lockWave(UUID wave);

    @Query(
            """
            select c from Campaign c
             where :all = true or c.departmentId is null or c.departmentId = :department
             order by c.createdAt desc, c.id desc
            """)
    List<Campaign> newest(boolean all, UUID department, Pageable page);

    @Query(
            """
            select count(c) from Campaign c
             where :all = true or c.departmentId is null or c.departmentId = :department
            """)
    long countSeen(boolean all, UUID department);

    List<Campaign> findByIdIn(Collection<UUID> ids);

    @Query(
            "select c from Campaign c where c.state <> RELEASED order by c.createdAt desc, c.id desc")
    List<Campaign> open(Limit limit);
}
