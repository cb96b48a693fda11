package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Set;

/// One item exactly as WeChat will receive it, with pictures as `lianbo-picture:<sha256>`. Texts
/// may be empty, never null.
///
/// @param seal the SHA-256 over all of it, see [ItemContent]
/// @param cover the picture of the library that is the cover
/// @param coverCropWide `X1_Y1_X2_Y2` at 2.35:1, or empty
/// @param coverCropSquare `X1_Y1_X2_Y2` at 1:1, or empty
/// @param contributors everybody who had a hand in it; none of them can approve it
/// @param difference fingerprint of the account's own changes: equal where accounts changed the
///     same over the same revision
public record SealedItem(
        Fingerprint seal,
        String title,
        String author,
        String digest,
        String html,
        String contentSourceUrl,
        Fingerprint cover,
        String coverCropWide,
        String coverCropSquare,
        boolean openComment,
        boolean onlyFansComment,
        Set<PersonId> contributors,
        Fingerprint difference) {

    /// What reviewers are told it is: a message key.
    public static final String KIND = "edition.kind.item";

    public SealedItem {
        contributors = Set.copyOf(contributors);
    }
}
