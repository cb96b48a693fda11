package city.lianbo.media;

/// A picture that came out of a file.
///
/// @param converted true where other bytes are stored than the file held
public record PictureTaken(PictureInfo picture, boolean converted) {}
