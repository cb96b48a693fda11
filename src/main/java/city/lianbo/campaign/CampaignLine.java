package city.lianbo.campaign;

import java.time.Instant;
import java.util.Optional;

/// A campaign as lists show it.
///
/// @param firstDeparture of its waves, if it has any
public record CampaignLine(
        CampaignId id,
        String title,
        CampaignState state,
        Instant createdAt,
        Optional<Instant> firstDeparture,
        int waves,
        int accounts) {}
