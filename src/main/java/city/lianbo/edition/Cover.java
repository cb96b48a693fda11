package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// The cover of an item.
public sealed interface Cover {

    /// A picture of the library.
    record Picture(Fingerprint picture) implements Cover {}

    /// Material of the account that lies at WeChat already: of an item taken over from the draft box.
    record Material(String mediaId) implements Cover {}

    default Optional<Fingerprint> inLibrary() {
        return this instanceof Picture(var picture) ? Optional.of(picture) : Optional.empty();
    }
}
