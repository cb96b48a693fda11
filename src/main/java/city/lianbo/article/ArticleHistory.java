package city.lianbo.article;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What an article was: its revisions, and the texts that were kept aside.
@Component
class ArticleHistory {

    private final Cutting cutting;
    private final RevisionRows revisions;
    private final AsideRows asides;

    ArticleHistory(Cutting cutting, RevisionRows revisions, AsideRows asides) {
        this.cutting = cutting;
        this.revisions = revisions;
        this.asides = asides;
    }

    RevisionRow cut(StoredArticle article, Pen pen) {
        return cutting.cut(article, pen);
    }

    List<RevisionLine> revisions(ArticleId article) {
        return revisions.of(article);
    }

    RevisionRow revision(RevisionId id) {
        return revisions.find(id).orElseThrow(RevisionUnknown::new);
    }

    Optional<RevisionRow> newest(ArticleId article) {
        return revisions.newest(article).flatMap(revisions::find);
    }

    Map<ArticleId, RevisionId> newest(Collection<ArticleId> wanted) {
        return revisions.newest(wanted);
    }

    Map<ArticleId, RevisionId> cutSince(Instant since) {
        return revisions.cutSince(since);
    }

    List<AsideRow> asides(ArticleId article, Pen pen) {
        return asides.of(article, pen.person());
    }

    AsideRow aside(AsideId id, Pen pen) {
        return asides.find(id, pen.person()).orElseThrow(AsideUnknown::new);
    }

    void discard(AsideId id, Pen pen) {
        asides.delete(aside(id, pen).id());
    }
}
