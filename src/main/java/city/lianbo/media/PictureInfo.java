package city.lianbo.media;

import city.lianbo.platform.Fingerprint;

/// What is known of a stored picture without reading its bytes.
///
/// @param id the SHA-256 of the bytes
/// @param contentType told by the bytes: `image/png`, `image/jpeg` or `image/gif`
/// @param width in pixels
/// @param height in pixels
/// @param size in bytes
/// @param altText words for readers who can't see it, never blank
/// @param source where it comes from; may be empty
public record PictureInfo(
        Fingerprint id,
        String contentType,
        int width,
        int height,
        long size,
        String altText,
        String source) {

    /// The largest centred part at 2.35:1, as WeChat's `pic_crop_235_1` wants it.
    public String cropWide() {
        return CentreCrop.of(width, height, 2.35);
    }

    /// The largest centred square, as WeChat's `pic_crop_1_1` wants it.
    public String cropSquare() {
        return CentreCrop.of(width, height, 1);
    }

    /// Where the desk shows it to people who are signed in.
    public String path() {
        return "media/" + id.hex();
    }

    /// The same picture with other words, for this one use of it.
    public PictureInfo described(String words) {
        return new PictureInfo(id, contentType, width, height, size, words, source);
    }
}
