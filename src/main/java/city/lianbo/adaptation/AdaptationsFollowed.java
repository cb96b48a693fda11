package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.DomainEvent;

/// The accounts of an article were brought to its newest revision.
///
/// @param accounts how many moved
/// @param conflicting those of them about which people have to decide
public record AdaptationsFollowed(
        ArticleId article, RevisionId revision, int accounts, int conflicting)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "article";
    }

    @Override
    public String subjectId() {
        return article.toString();
    }
}
