package city.lianbo.account;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface AccountRepository
        extends JpaRepository<Account, UUID>, JpaSpecificationExecutor<Account> {

    Optional<Account> findByNameKey(String nameKey);

    Optional<Account> findByAppId(String appId);

    List<Account> findAllByOrderByNameAsc();

    List<Account> findByDepartmentOrderByNameAsc(UUID department);

    /// Beside the version: a number that WeChat told is nobody's change.
    @Modifying
    @Transactional
    @Query("update Account a set a.followers = :followers, a.followersAt = :at where a.id = :id")
    void tellFollowers(UUID id, long followers, Instant at);

    List<Account> findByIdIn(Collection<UUID> ids);
}
