package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;

/// A department's deadline passed, and its rule was applied to what had not been submitted.
///
/// @param accounts how many accounts it befell
public record DeadlineActed(
        ArticleId article, DepartmentId department, DeadlineRule rule, int accounts)
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
