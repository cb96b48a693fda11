package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// A sealed item beside the master it was made from, for people who compare. All of `item` is read
/// from the sealed bytes; the master's side is its revision, rendered the same way.
///
/// @param master absent for an item taken over from the draft box
public record ItemExhibit(SealedItem item, Optional<Master> master) {

    /// The revision beside which the item stands.
    public record Master(
            String title, String author, String digest, Optional<Fingerprint> cover, String html) {}
}
