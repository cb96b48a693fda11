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
/// @param fileName what it was called when it came; may be empty
/// @param focus what must stay in sight when it is cropped
public record PictureInfo(
        Fingerprint id,
        String contentType,
        int width,
        int height,
        long size,
        String altText,
        String source,
        String fileName,
        FocalPoint focus) {

    /// The largest part at 2.35:1 around the focal point, as WeChat's `pic_crop_235_1` wants it.
    public String cropWide() {
        return crop(Crop.WIDE).corners();
    }

    /// The largest square around the focal point, as WeChat's `pic_crop_1_1` wants it.
    public String cropSquare() {
        return crop(Crop.SQUARE).corners();
    }

    /// @param ratio width to height
    public Crop crop(double ratio) {
        return Crop.of(width, height, ratio, focus);
    }

    /// Whether somebody has still to say what it shows or where it comes from.
    public boolean toDescribe() {
        return altText.isBlank() || source.isBlank();
    }

    /// Where the desk shows it to people who are signed in.
    public String path() {
        return "media/" + id.hex();
    }

    /// A small rendition of it, for lists.
    public String thumbnailPath() {
        return path() + "/thumbnail";
    }

    /// The same picture with other words, for this one use of it.
    public PictureInfo described(String words) {
        return new PictureInfo(
                id, contentType, width, height, size, words, source, fileName, focus);
    }
}
