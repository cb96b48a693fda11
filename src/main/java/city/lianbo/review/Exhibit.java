package city.lianbo.review;

import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// What a seal stands for, beside what it was made from.
///
/// @param master what the reviewer compares with; absent where there is nothing
/// @param opaque made in another editor: shown only in a frame of its own
public record Exhibit(Version sealed, Optional<Version> master, boolean opaque) {

    public Exhibit(Version sealed, Optional<Version> master) {
        this(sealed, master, false);
    }

    /// @param html WeChat HTML with pictures as `lianbo-picture:<sha256>`
    /// @param contentSourceUrl the address behind 阅读原文, or empty
    public record Version(
            String title,
            String author,
            String digest,
            Optional<Fingerprint> cover,
            String html,
            String contentSourceUrl) {}
}
