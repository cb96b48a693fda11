package city.lianbo.document;

import java.util.regex.Pattern;

/// A colour as `#rrggbb`.
public record Colour(String hex) {

    private static final Pattern SHAPE = Pattern.compile("#[0-9a-f]{6}");

    public static final Colour WHITE = new Colour("#ffffff");

    public Colour {
        if (!SHAPE.matcher(hex).matches()) {
            throw new IllegalArgumentException("Not a colour: " + hex);
        }
    }

    /// The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white).
    public double contrastTo(Colour other) {
        return Rgba.of(this).contrastTo(Rgba.of(other));
    }

    /// As short as styles allow it.
    String css() {
        return hex.charAt(1) == hex.charAt(2)
                        && hex.charAt(3) == hex.charAt(4)
                        && hex.charAt(5) == hex.charAt(6)
                ? "#" + hex.charAt(1) + hex.charAt(3) + hex.charAt(5)
                : hex;
    }

    @Override
    public String toString() {
        return hex;
    }
}
