package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Set;

/// One item exactly as WeChat will receive it, with pictures as `lianbo-picture:<sha256>`. Texts
/// may be empty, never null.
///
/// @param seal the SHA-256 over all of it, see [ItemContent]
/// @param coverCropWide `X1_Y1_X2_Y2` at 2.35:1, or empty
/// @param coverCropSquare `X1_Y1_X2_Y2` at 1:1, or empty
/// @param contributors everybody who had a hand in it; none of them can approve it
/// @param difference fingerprint of the account's own changes: equal where accounts changed the
///     same over the same revision
/// @param own the department's own item, beside the campaign's
public record SealedItem(
        Fingerprint seal,
        String title,
        String author,
        String digest,
        String html,
        String contentSourceUrl,
        Cover cover,
        String coverCropWide,
        String coverCropSquare,
        boolean openComment,
        boolean onlyFansComment,
        Set<PersonId> contributors,
        Fingerprint difference,
        boolean own) {

    /// What reviewers are told it is: a message key.
    public static final String KIND = "edition.kind.item";

    public SealedItem {
        contributors = Set.copyOf(contributors);
    }

    /// Taken over from the account's draft box: sent byte for byte, shown only in a frame of its own.
    public boolean isOpaque() {
        return cover instanceof Cover.Material;
    }
}
