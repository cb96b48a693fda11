package city.lianbo.article;

/// The article says something new: for open screens, told with every save. The trail hears
/// [ArticleSaved].
///
/// @param version that is the newest now
/// @param by the name of who saved it
public record ArticleVersionSaved(ArticleId article, long version, String by) {}
