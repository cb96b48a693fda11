package city.lianbo.identity;

import city.lianbo.platform.Role;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface StoredPeople extends Repository<Person, UUID> {

    Optional<Person> findById(UUID id);

    List<Person> findByIdIn(Collection<UUID> ids);

    Optional<Person> findByLogin(String login);

    boolean existsByLogin(String login);

    Person save(Person person);

    /// Locks the rows, so that two administrators cannot withdraw each other's access at once.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from Person p where p.active and :role member of p.roles order by p.id")
    List<Person> lockActive(Role role);

    @Query(
            """
            select p from Person p
            where p.active and :role member of p.roles and p.departmentId in :departments
            order by p.name, p.id\
            """)
    List<Person> findEditors(Role role, Collection<UUID> departments);

    @Query("select p.id from Person p where p.active and :role member of p.roles")
    List<UUID> findActive(Role role, Limit limit);

    @Query(
            """
            select p from Person p
            where p.name like concat('%', :text, '%') or p.login like concat('%', :text, '%')
            order by p.active desc, p.name, p.id\
            """)
    List<Person> search(String text, Pageable page);

    @Query(
            """
            select count(p) from Person p
            where p.name like concat('%', :text, '%') or p.login like concat('%', :text, '%')\
            """)
    int count(String text);

    @Query("select p from Person p where p.active and p.mail is not null order by p.id")
    List<Person> findWithMail();

    @Query("select p.epoch from Person p where p.id = :id and p.active")
    Optional<Long> findEpoch(UUID id);
}
