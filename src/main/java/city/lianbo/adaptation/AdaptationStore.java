package city.lianbo.adaptation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface AdaptationStore extends Repository<Adaptation, UUID> {

    void saveAll(Iterable<Adaptation> adaptations);

    List<Adaptation> findByIdIn(Collection<UUID> ids);

    List<Adaptation> findByArticleAndAccountIn(UUID article, Collection<UUID> accounts);

    List<Adaptation> findByArticleAndRevisionNot(UUID article, UUID revision);

    @Query(
            "select distinct a.article from Adaptation a where a.article in :articles"
                    + " and a.revision not in :newest")
    List<UUID> behind(Collection<UUID> articles, Collection<UUID> newest);

    @Query(
            """
            select new city.lianbo.adaptation.AdaptedArticleLine(
                a.article, count(a),
                sum(case when a.submittedAt is null and a.title = '' and a.digest = '' and a.author = '' and a.cover = ''
                    and a.opening = '' and a.variables = '' and a.ownBlocks = 0 then 1 else 0 end),
                max(a.changedAt))
            from Adaptation a where a.account in :accounts and a.changedAt >= :since
            group by a.article order by max(a.changedAt) desc
            """)
    List<AdaptedArticleLine> articles(Collection<UUID> accounts, Instant since, Limit limit);
}
