package city.lianbo.article;

import city.lianbo.document.Documents;
import city.lianbo.media.Pictures;
import city.lianbo.platform.Ids;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/// Freezes an article as a revision, if WeChat would take it apart from its cover.
@Component
class Cutting {

    private final ArticleRows articles;
    private final RevisionRows revisions;
    private final ContributorRows contributors;
    private final RequiredRows required;
    private final Pictures pictures;
    private final Ids ids;

    Cutting(
            ArticleRows articles,
            RevisionRows revisions,
            ContributorRows contributors,
            RequiredRows required,
            Pictures pictures,
            Ids ids) {
        this.articles = articles;
        this.revisions = revisions;
        this.contributors = contributors;
        this.required = required;
        this.pictures = pictures;
        this.ids = ids;
    }

    RevisionRow cut(StoredArticle article, Pen pen) {
        check(article.text());
        checkComplete(article);
        var text = article.text();
        var revision =
                new RevisionRow(
                        new RevisionId(ids.next()),
                        article.id(),
                        article.lastRevision() + 1,
                        text.title().strip(),
                        text.digest().strip(),
                        text.author().strip(),
                        text.cover(),
                        text.document(),
                        pen.person(),
                        pen.at(),
                        contributors.of(article.id()));
        revisions.insert(revision, pen.name());
        articles.recordCut(article.id(), revision.number(), article.version());
        contributors.beginAnew(article.id());
        return revision;
    }

    private void check(ArticleText text) {
        var title = text.title().strip();
        if (title.isEmpty()) {
            throw new ArticleWithoutTitle();
        }
        int length = ArticleText.length(title);
        if (ArticleLimits.TITLE.refuses(length)) {
            throw new ArticleTitleTooLong(length, ArticleLimits.TITLE.most());
        }
        int digest = ArticleText.length(text.digest().strip());
        if (ArticleLimits.DIGEST.refuses(digest)) {
            throw new ArticleDigestTooLong(title, digest, ArticleLimits.DIGEST.most());
        }
        int author = ArticleText.length(text.author().strip());
        if (ArticleLimits.AUTHOR.refuses(author)) {
            throw new ArticleAuthorTooLong(title, author, ArticleLimits.AUTHOR.most());
        }
        if (text.document().isBlank()) {
            throw new ArticleIsEmpty(title);
        }
        checkPictures(text, title);
    }

    /// What a template left open is filled, and what it required is there.
    private void checkComplete(StoredArticle article) {
        var title = article.text().title().strip();
        var blanks = Completeness.blanks(article.text());
        if (!blanks.isEmpty()) {
            throw new ArticleHasBlanks(title, blanks.size(), Completeness.named(blanks));
        }
        var missing = Completeness.missing(article.text(), required.of(article.id()));
        if (!missing.isEmpty()) {
            throw new ArticleBlockMissing(title, Completeness.named(missing));
        }
    }

    private void checkPictures(ArticleText text, String title) {
        var shown = new ArrayList<>(Documents.pictures(text.document()));
        text.cover().ifPresent(shown::add);
        for (var picture : shown) {
            if (pictures.find(picture).isEmpty()) {
                throw new ArticlePictureMissing(title, picture.brief());
            }
        }
    }
}
