package city.lianbo.article;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.DomainEvent;
import java.util.Optional;

/// An article was begun, for a department or for the whole city.
public record ArticleCreated(ArticleId article, Optional<DepartmentId> department)
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
