package city.lianbo.article;

import city.lianbo.article.SaveResult.Merged;
import city.lianbo.article.SaveResult.Overtaken;
import city.lianbo.article.SaveResult.Saved;
import city.lianbo.document.BlockId;
import city.lianbo.document.Patches;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Puts what was typed into a locked article, together with what others typed meanwhile; or aside
/// where both changed the same place.
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
        return article.version() == version
                ? saved(article, text, pen)
                : overtaken(article, version, text, Set.of(), pen);
    }

    /// Somebody else's work in other places is kept.
    SaveResult save(StoredArticle article, ArticleBase base, ArticleText text, Pen pen) {
        if (article.version() == base.version() || article.text().equals(text)) {
            return save(article, base.version(), text, pen);
        }
        var merge = ArticleMerge.of(base.text(), article.text(), text);
        if (merge.clashes()) {
            return overtaken(article, base.version(), merge.text(), merge.blocks(), pen);
        }
        var saved = save(article, article.version(), merge.text(), pen);
        return saved instanceof Saved done && !merge.text().equals(text)
                ? new Merged(
                        done.version(),
                        done.at(),
                        article.savedBy(),
                        merge.text(),
                        Patches.between(text.document(), merge.text().document()).changed())
                : saved;
    }

    private Saved saved(StoredArticle article, ArticleText text, Pen pen) {
        long next = replace(article, text, pen);
        if (contributors.add(article.id(), pen)) {
            facts.publishEvent(new ArticleSaved(article.id(), next, text.title()));
        }
        return new Saved(next, pen.at());
    }

    private Overtaken overtaken(
            StoredArticle article, long version, ArticleText text, Set<BlockId> blocks, Pen pen) {
        var kept = asides.keep(article.id(), version, text, pen);
        return new Overtaken(kept, article.savedBy(), article.savedAt(), text, blocks);
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
        facts.publishEvent(new ArticleVersionSaved(article.id(), next, pen.name()));
        return next;
    }
}
