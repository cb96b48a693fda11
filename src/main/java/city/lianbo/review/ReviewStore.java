package city.lianbo.review;

import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface ReviewStore extends Repository<Review, String> {

    Review save(Review review);

    List<Review> findBySealIn(Collection<String> seals);

    /// In the order of the seals, so that two reviewers of the same forty never wait for each other.
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select r from Review r where r.seal in :seals order by r.seal")
    List<Review> lock(Collection<String> seals);

    @Query(
            "select r.seal as seal, r.state as state, r.stage as stage from Review r where r.seal in :seals")
    List<Line> lines(Collection<String> seals);

    @Query(
            """
            select r from Review r
            where r.state = city.lianbo.review.ReviewState.WAITING
              and not exists (select 1 from Review own join own.contributors c
                              where own.seal = r.seal and c = :person)
              and not exists (select 1 from Decision d
                              where d.review = r and d.round = r.round and d.person = :person)
            order by r.deadline asc nulls last, r.requestedAt, r.seal
            """)
    List<Review> waitingFor(UUID person, Limit limit);

    /// Where a seal stands, without its rows.
    interface Line {
        String getSeal();

        ReviewState getState();

        Stage getStage();
    }
}
