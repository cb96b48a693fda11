package city.lianbo.document;

import java.util.regex.Pattern;

/// How an article looks: colours and the manner of its headings. Refuses colours that people with
/// weak eyes could not read: contrast 7 for the text on white, 4.5 for everything else.
///
/// @param id the stable name, also the key of its name for people
/// @param text the body
/// @param accent headings, links, edges
/// @param muted captions and notes
/// @param tint the ground of quotes
/// @param line dividers
public record Theme(
        String id,
        Colour text,
        Colour accent,
        Colour muted,
        Colour tint,
        Colour line,
        Heads heads) {

    /// The manner of headings.
    public enum Heads {
        /// A bar at the left.
        BAR,
        /// A line below.
        LINE,
        /// In the middle of the page.
        CENTRED
    }

    private static final Pattern ID = Pattern.compile("[a-z]{2,20}");
    private static final double BODY = 7;
    private static final double READABLE = 4.5;

    public Theme {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("Not the name of a theme: " + id);
        }
        require(text, Colour.WHITE, BODY);
        require(text, tint, BODY);
        require(accent, Colour.WHITE, READABLE);
        require(accent, tint, READABLE);
        require(muted, Colour.WHITE, READABLE);
        require(muted, tint, READABLE);
    }

    private static void require(Colour ink, Colour ground, double least) {
        if (ink.contrastTo(ground) < least) {
            throw new IllegalArgumentException(
                    "%s on %s has contrast %.2f, less than %.1f"
                            .formatted(ink, ground, ink.contrastTo(ground), least));
        }
    }
}
