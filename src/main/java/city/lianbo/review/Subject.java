package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.Optional;

/// What the reviewer is told about a seal, in the words of whoever asks. Several subjects may share
/// one seal: accounts that receive the same bytes are reviewed once.
///
/// @param kind message key of what it is
/// @param link where in the desk it is made, starting with `/`; may be empty
/// @param deadline until when the review is needed
/// @param difference fingerprint of what differs from the master: equal for subjects that changed
///     the same
public record Subject(
        String title,
        String accountName,
        String kind,
        String link,
        Optional<Instant> deadline,
        Optional<Fingerprint> difference) {}
