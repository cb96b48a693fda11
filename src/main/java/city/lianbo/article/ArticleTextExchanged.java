package city.lianbo.article;

import city.lianbo.platform.DomainEvent;

/// Somebody put a text that had been kept aside in the place of what another had saved.
public record ArticleTextExchanged(ArticleId article, long version, String title)
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
