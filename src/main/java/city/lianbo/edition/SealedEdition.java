package city.lianbo.edition;

import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.time.Instant;
import java.util.List;

/// An edition as it was sealed: all that is needed to stage and send it. Later changes of the
/// adaptation do not touch it.
///
/// @param editionSeal the SHA-256 over the ordered item seals, account, channel, audience and
///     reprint flag
/// @param ignoreReprint go out as a reprint where WeChat finds the text to be another's original
public record SealedEdition(
        EditionId id,
        AccountId account,
        Fingerprint editionSeal,
        List<SealedItem> items,
        Channel channel,
        Audience audience,
        boolean ignoreReprint,
        Instant sealedAt) {

    public SealedEdition {
        items = List.copyOf(items);
    }

    /// The items that are not a department's own, in order.
    public List<SealedItem> campaignItems() {
        return items.stream().filter(item -> !item.own()).toList();
    }

    public SealedItem lead() {
        return items.getFirst();
    }
}
