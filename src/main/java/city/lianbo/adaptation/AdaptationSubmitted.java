package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.DomainEvent;

/// An account's version is ready, says its department or a coordinator in its place.
public record AdaptationSubmitted(AdaptationId id, ArticleId article, AccountId account)
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
