package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;

/// A department has no deadline for an article any more.
public record DeadlineTakenAway(ArticleId article, DepartmentId department) implements DomainEvent {

    @Override
    public String subjectType() {
        return "article";
    }

    @Override
    public String subjectId() {
        return article.toString();
    }
}
