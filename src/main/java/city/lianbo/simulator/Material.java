package city.lianbo.simulator;

import java.time.Instant;

/// A media id of one account.
///
/// @param type `image`, `thumb`, `voice` or `video`
/// @param permanent else it dies three days after `createdAt`
/// @param title of a video
/// @param introduction of a video
public record Material(
        String mediaId,
        String appId,
        String type,
        boolean permanent,
        String name,
        Picture file,
        Instant createdAt,
        String title,
        String introduction) {}
