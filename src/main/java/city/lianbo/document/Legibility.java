package city.lianbo.document;

/// How well ink can be read on a ground, on the white page and on the dark one.
final class Legibility {

    private Legibility() {}

    /// The ratio of the accessibility guidelines on a light page.
    static double inLight(Colour ink, Rgba ground) {
        return contrast(Rgba.of(ink), ground.over(Rgba.WHITE));
    }

    /// The same after WeChat's client has turned both for the dark, in the worst of its versions.
    static double inDark(Colour ink, Rgba ground) {
        double least = Double.MAX_VALUE;
        for (var client : DarkMode.values()) {
            var dark = client.ground(ground, DarkMode.PAGE).over(DarkMode.PAGE);
            least = Math.min(least, contrast(client.writing(Rgba.of(ink), dark), dark));
        }
        return least;
    }

    /// The lower of both, on the bare page as well as on the ground.
    static double least(Colour ink, Rgba ground) {
        return Math.min(
                Math.min(inLight(ink, ground), inLight(ink, Rgba.WHITE)),
                Math.min(inDark(ink, ground), inDark(ink, Rgba.WHITE)));
    }

    /// Is [#least] at least so much? The light is asked first: it is the quicker.
    static boolean reaches(Colour ink, Rgba ground, double wanted) {
        return inLight(ink, Rgba.WHITE) >= wanted && least(ink, ground) >= wanted;
    }

    /// @param ground opaque
    static double contrast(Rgba ink, Rgba ground) {
        return ink.over(ground).contrastTo(ground);
    }
}
