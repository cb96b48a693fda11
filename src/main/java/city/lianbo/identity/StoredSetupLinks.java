package city.lianbo.identity;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredSetupLinks extends Repository<SetupLink, String> {

    SetupLink save(SetupLink link);

    @Query("select l from SetupLink l")
    List<SetupLink> all();

    /// Locks the rows, so that of two people with links one is first.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select l from SetupLink l order by l.tokenHash")
    List<SetupLink> lockAll();

    @Modifying
    @Query("delete from SetupLink l")
    void deleteAll();

    @Modifying
    @Query("delete from SetupLink l where l.expiresAt < :now")
    void deleteExpired(Instant now);
}
