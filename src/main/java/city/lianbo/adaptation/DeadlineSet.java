package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;
import java.time.Instant;

/// A department has until then to adapt an article.
public record DeadlineSet(
        ArticleId article, DepartmentId department, Instant dueAt, DeadlineRule rule)
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
