package city.lianbo.simulator;

import java.time.Instant;
import java.util.List;

/// A draft in an account's draft box.
public record Draft(
        String mediaId,
        String appId,
        List<Article> articles,
        Instant createdAt,
        Instant updatedAt) {}
