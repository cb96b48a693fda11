package city.lianbo.adaptation;

import city.lianbo.article.ArticleId;
import java.time.Instant;

/// How far some accounts have come with their versions of one article.
///
/// @param accounts how many of them carry the article
/// @param inheriting how many of those say nothing in their own way yet, nor that this is meant so
/// @param changedAt when the newest of the versions changed
public record AdaptedArticle(
        ArticleId article, long accounts, long inheriting, Instant changedAt) {}
