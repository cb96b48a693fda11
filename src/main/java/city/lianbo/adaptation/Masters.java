package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.article.RevisionRow;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/// The revisions that accounts stand on, each read once.
@Component
class Masters {

    private final Articles articles;

    Masters(Articles articles) {
        this.articles = articles;
    }

    RevisionRow revision(RevisionId id) {
        return articles.revision(id);
    }

    Function<RevisionId, RevisionRow> reader() {
        var read = new HashMap<RevisionId, RevisionRow>();
        return id -> read.computeIfAbsent(id, this::revision);
    }

    MasterText text(RevisionId id) {
        return new MasterText(revision(id).document());
    }

    /// Texts of revisions, each read once.
    Function<RevisionId, MasterText> texts() {
        var read = new HashMap<RevisionId, MasterText>();
        return id -> read.computeIfAbsent(id, this::text);
    }

    Optional<RevisionId> newest(ArticleId article) {
        return Optional.ofNullable(newest(List.of(article)).get(article));
    }

    Map<ArticleId, RevisionId> newest(Collection<ArticleId> wanted) {
        return articles.newestRevisions(wanted);
    }
}
