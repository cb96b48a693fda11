package city.lianbo.campaign;

import city.lianbo.article.ArticleId;
import city.lianbo.delivery.PlanId;
import java.time.Instant;
import java.util.Optional;

/// A campaign as lists show it.
///
/// @param plan under which name its deliveries are found
/// @param firstDeparture of its waves, if it has any
public record CampaignLine(
        CampaignId id,
        PlanId plan,
        ArticleId article,
        String title,
        CampaignState state,
        Instant createdAt,
        Optional<Instant> firstDeparture,
        int waves,
        int accounts) {}
