package city.lianbo.document;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/// How an article looks: colours and the manner of its headings. Refuses colours that people with
/// weak eyes could not read, on the light page or after WeChat's client has turned them for the
/// dark: contrast 7 for the text on white, 4.5 for all other writing, 3 for edges and
/// large letters. Grounds and lines are the accent and black, seen through: what is
/// translucent turns with the page in dark mode.
///
/// @param id the stable name, also the key of its name for people
/// @param text the body
/// @param accent edges, plates, grounds, large headings
/// @param ink smaller writing in the colour of the accent: headings within sections, links
/// @param muted captions and notes
/// @param heads the manner of its headings
/// @param corner how round boxes and pictures are, in pixels
public record Theme(
        String id, Colour text, Colour accent, Colour ink, Colour muted, Heads heads, int corner) {

    /// The manner of headings.
    public enum Heads {
        /// A bar at the left.
        BAR,
        /// A line below.
        LINE,
        /// In the middle of the page over a short line.
        CENTRED,
        /// White on a plate of the accent.
        PLATE,
        /// A bar at the left of a tinted band.
        BAND,
        /// In the middle between two lines.
        RULES,
        /// Nothing but size and weight.
        PLAIN
    }

    /// The colour of lines that only part: a shade of whatever lies below.
    static final String LINE = "rgba(0,0,0,.12)";

    private static final Pattern ID = Pattern.compile("[a-z]{2,20}");
    private static final double BODY = 7;
    private static final double READABLE = 4.5;
    private static final double LARGE = 3;
    private static final double TINT = .05;
    private static final int ROUNDEST = 12;
    private static final double STEP = .01;

    public Theme {
        if (!ID.matcher(id).matches() || corner < 0 || corner > ROUNDEST) {
            throw new IllegalArgumentException("Not a theme: " + id);
        }
        var tint = tint(accent);
        require(text, Legibility.inLight(text, tint), BODY);
        require(text, Legibility.least(text, tint), READABLE);
        require(muted, Legibility.least(muted, tint), READABLE);
        require(ink, Legibility.least(ink, tint), READABLE);
        require(accent, asPlate(accent), LARGE);
        require(accent, Legibility.least(accent, tint), LARGE);
    }

    /// This theme in the colour of an account. Where the colour is too pale for edges and plates,
    /// and where it could not be read as writing, it is darkened with its hue kept, as little as
    /// will do: an account chooses its colour once for all its texts, and none may become unreadable
    /// by it.
    public Theme withAccent(Colour wanted) {
        var edge = darkened(wanted, Theme::isStrong);
        var tint = tint(edge);
        var writing = darkened(edge, colour -> Legibility.reaches(colour, tint, READABLE));
        return new Theme(id, text, edge, writing, muted, heads, corner);
    }

    /// The ground of boxes.
    Rgba tint() {
        return tint(accent);
    }

    static Rgba tint(Colour accent) {
        return Rgba.of(accent).withAlpha(TINT);
    }

    private static Colour darkened(Colour colour, Predicate<Colour> good) {
        var start = Rgba.of(colour);
        var next = colour;
        for (double lightness = start.lightness(); !good.test(next) && lightness > STEP; ) {
            lightness -= STEP;
            next = start.withLightness(lightness).colour();
        }
        return next;
    }

    private static boolean isStrong(Colour accent) {
        return asPlate(accent) >= LARGE && Legibility.reaches(accent, tint(accent), LARGE);
    }

    private static double asPlate(Colour accent) {
        var plate = Rgba.of(accent);
        return Math.min(
                Legibility.inLight(Colour.WHITE, plate), Legibility.inDark(Colour.WHITE, plate));
    }

    private static void require(Colour colour, double contrast, double least) {
        if (contrast < least) {
            throw new IllegalArgumentException(
                    "%s has contrast %.2f, less than %.1f".formatted(colour, contrast, least));
        }
    }
}
