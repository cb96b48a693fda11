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
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
    }

    private double channel(int at) {
        double share = Integer.parseInt(hex, at, at + 2, 16) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return hex;
    }
}
