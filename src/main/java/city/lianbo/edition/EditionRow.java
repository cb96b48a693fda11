package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// An edition as lists show it.
///
/// @param items in order, the lead first
/// @param seal absent until it is sealed
public record EditionRow(
        EditionId id,
        AccountId account,
        List<AdaptationId> items,
        Channel channel,
        Audience audience,
        boolean ignoreReprint,
        Optional<Fingerprint> seal,
        Optional<Instant> sealedAt) {}
