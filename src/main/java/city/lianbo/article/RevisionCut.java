package city.lianbo.article;

import city.lianbo.platform.DomainEvent;

/// The article was frozen as a new revision.
public record RevisionCut(ArticleId article, RevisionId revision, int number, String title)
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
