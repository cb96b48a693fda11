package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The review of one seal, as the screens show it.
///
/// @param obstacle why the person who asks can't approve it now
/// @param history oldest first
public record ReviewRow(
        Fingerprint seal,
        SealStatus status,
        Route route,
        int round,
        List<Subject> subjects,
        Optional<Instant> deadline,
        Instant requestedAt,
        Optional<Obstacle> obstacle,
        List<DecisionRow> history) {}
