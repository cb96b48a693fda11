package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// An account's version was submitted and is not ready after all.
public record AdaptationTakenBack(AdaptationId id, ArticleId article, AccountId account)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "adaptation";
    }

    @Override
    public String subjectId() {
        return id.toString();
    }
}
