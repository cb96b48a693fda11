package city.lianbo.article;

import city.lianbo.article.SaveResult.Overtaken;
import city.lianbo.article.SaveResult.Saved;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts what was typed into a locked article, or aside when somebody else was first.
@Component
class Writing {

    private final ArticleRows articles;
    private final AsideRows asides;
    private final ContributorRows contributors;
    private final ApplicationEventPublisher facts;

    Writing(
            ArticleRows articles,
            AsideRows asides,
            ContributorRows contributors,
            ApplicationEventPublisher facts) {
        this.articles = articles;
        this.asides = asides;
        this.contributors = contributors;
        this.facts = facts;
    }

    /// A text that says what the article says already is saved, whatever version it was based on.
    SaveResult save(StoredArticle article, long version, ArticleText text, Pen pen) {
        if (article.text().equals(text)) {
            return new Saved(article.version(), article.savedAt());
        }
        if (article.version() != version) {
            var kept = asides.keep(article.id(), version, text, pen);
            return new Overtaken(kept, article.savedBy(), article.savedAt());
        }
        long next = replace(article, text, pen);
        if (contributors.add(article.id(), pen)) {
            facts.publishEvent(new ArticleSaved(article.id(), next, text.title()));
        }
        return new Saved(next, pen.at());
    }

    /// Puts a kept text in its place and keeps what stood there.
    Saved exchange(StoredArticle article, AsideRow aside, Pen pen) {
        asides.delete(aside.id());
        if (article.text().equals(aside.text())) {
            return new Saved(article.version(), article.savedAt());
        }
        asides.keep(article.id(), article.version(), article.text(), pen);
        long next = replace(article, aside.text(), pen);
        contributors.add(article.id(), pen);
        facts.publishEvent(new ArticleTextExchanged(article.id(), next, aside.text().title()));
        return new Saved(next, pen.at());
    }

    private long replace(StoredArticle article, ArticleText text, Pen pen) {
        long next = article.version() + 1;
        articles.update(article.id(), next, text, pen);
        return next;
    }
}
