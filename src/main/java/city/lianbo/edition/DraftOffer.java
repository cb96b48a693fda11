package city.lianbo.edition;

import java.time.Instant;

/// One article of an account's draft box, as it can be taken over.
///
/// @param draft WeChat's name of the draft
/// @param index which article of the draft, from 0
/// @param html as WeChat told it: only for a frame of its own
public record DraftOffer(
        String draft,
        int index,
        String title,
        String author,
        String digest,
        String html,
        Instant updatedAt) {}
