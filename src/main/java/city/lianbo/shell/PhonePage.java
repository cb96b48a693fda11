package city.lianbo.shell;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// What a reader gets on the phone.
///
/// @param account the account's name
/// @param html the exact WeChat HTML, pictures as `lianbo-picture:<sha256>`
public record PhonePage(
        String account,
        String title,
        String author,
        String digest,
        Optional<Fingerprint> cover,
        String html) {

    /// Where signed-in browsers find a picture of the library, relative to the desk's root.
    public static String address(Fingerprint picture) {
        return "media/" + picture.hex();
    }
}
