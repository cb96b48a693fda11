package city.lianbo.article;

import java.time.Instant;

/// A revision in a list, without its text.
public record RevisionLine(RevisionId id, int number, String title, String cutBy, Instant cutAt) {}
