package city.lianbo.shell;

import city.lianbo.platform.Fingerprint;

/// A picture of the library as the editor shows it.
///
/// @param alternative what somebody hears who cannot see it
/// @param caption the line below it, or empty
/// @param source where it comes from, or empty
public record PictureRef(Fingerprint picture, String alternative, String caption, String source) {}
