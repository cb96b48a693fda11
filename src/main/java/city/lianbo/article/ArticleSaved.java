package city.lianbo.article;

import city.lianbo.platform.DomainEvent;

/// Somebody changed an article. Told once per person and ten minutes, and again after each cut: the
/// trail says who wrote when, not every pause in typing.
public record ArticleSaved(ArticleId article, long version, String title) implements DomainEvent {

    @Override
    public String subjectType() {
        return "article";
    }

    @Override
    public String subjectId() {
        return article.toString();
    }
}
