package city.lianbo.article;

import java.time.Instant;

/// A text kept aside for the person who typed it.
public record AsideRow(AsideId id, ArticleId article, ArticleText text, Instant keptAt) {}
