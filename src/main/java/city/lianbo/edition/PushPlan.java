package city.lianbo.edition;

import java.time.Instant;

/// When a push leaves, and how it is shared.
public record PushPlan(EditionId edition, Instant departsAt, PushTerms terms) {}
