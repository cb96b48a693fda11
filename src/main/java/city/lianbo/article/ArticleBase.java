package city.lianbo.article;

/// What a text was typed on: the base of the merge when somebody else has saved meanwhile.
///
/// @param version of the article when its text was this one
public record ArticleBase(long version, ArticleText text) {

    public static ArticleBase of(ArticleRow article) {
        return new ArticleBase(article.version(), article.text());
    }
}
