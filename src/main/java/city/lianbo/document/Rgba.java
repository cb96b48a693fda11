package city.lianbo.document;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A colour as styles write it, with its opacity. Channels from 0 to 255, opacity from 0 to 1.
record Rgba(double red, double green, double blue, double alpha) {

    /// The light of each step of a channel; worked out once, since powers are slow.
    private static final double[] LINEAR =
            IntStream.range(0, 256).mapToDouble(Rgba::linear).toArray();

    static final Rgba WHITE = new Rgba(255, 255, 255, 1);

    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
    private static final Pattern FUNCTION =
            Pattern.compile("rgba\\((\\d{1,3}),(\\d{1,3}),(\\d{1,3}),(\\d?\\.?\\d+)\\)");

    static Rgba of(Colour colour) {
        return hex(colour.hex().substring(1));
    }

    /// Reads what our own styles write: `#abc`, `#aabbcc`, `rgba(1,2,3,.4)`.
    static Optional<Rgba> parse(String css) {
        var hex = HEX.matcher(css);
        if (hex.matches()) {
            return Optional.of(hex(hex.group(1)));
        }
        var function = FUNCTION.matcher(css);
        return function.matches()
                ? Optional.of(
                        new Rgba(
                                number(function, 1),
                                number(function, 2),
                                number(function, 3),
                                number(function, 4)))
                : Optional.empty();
    }

    private static double number(Matcher matcher, int group) {
        return Double.parseDouble(matcher.group(group));
    }

    private static Rgba hex(String digits) {
        int wide = digits.length() / 3;
        return new Rgba(
                channel(digits, 0, wide), channel(digits, 1, wide), channel(digits, 2, wide), 1);
    }

    private static int channel(String digits, int index, int wide) {
        int value = Integer.parseInt(digits, index * wide, (index + 1) * wide, 16);
        return wide == 1 ? value * 17 : value;
    }

    /// From hue (degrees), saturation and lightness (0 to 1).
    static Rgba hsl(double hue, double saturation, double lightness) {
        double chroma = saturation * Math.min(lightness, 1 - lightness);
        return new Rgba(
                255 * part(0, hue, chroma, lightness),
                255 * part(8, hue, chroma, lightness),
                255 * part(4, hue, chroma, lightness),
                1);
    }

    private static double part(int offset, double hue, double chroma, double lightness) {
        double at = (offset + hue / 30) % 12;
        return lightness - chroma * Math.max(-1, Math.min(Math.min(at - 3, 9 - at), 1));
    }

    double hue() {
        double most = most();
        double range = most - least();
        if (range == 0) {
            return 0;
        }
        double sixth;
        if (most == red) {
            sixth = (green - blue) / range;
        } else if (most == green) {
            sixth = 2 + (blue - red) / range;
        } else {
            sixth = 4 + (red - green) / range;
        }
        return (60 * sixth + 360) % 360;
    }

    double saturation() {
        double least = least() / 255;
        double most = most() / 255;
        if (most == least) {
            return 0;
        }
        return (most - least) / (1 - Math.abs(most + least - 1));
    }

    double lightness() {
        return (most() + least()) / 510;
    }

    private double most() {
        return Math.max(red, Math.max(green, blue));
    }

    private double least() {
        return Math.min(red, Math.min(green, blue));
    }

    Rgba withLightness(double lightness) {
        return hsl(hue(), saturation(), lightness).withAlpha(alpha);
    }

    Rgba withAlpha(double share) {
        return new Rgba(red, green, blue, share);
    }

    /// This colour as the eye sees it over an opaque ground.
    Rgba over(Rgba ground) {
        return new Rgba(
                mixed(red, ground.red), mixed(green, ground.green), mixed(blue, ground.blue), 1);
    }

    private double mixed(double above, double below) {
        return above * alpha + below * (1 - alpha);
    }

    /// The contrast ratio of WCAG 2.2, from 1 (the same) to 21 (black on white).
    double contrastTo(Rgba other) {
        double lighter = Math.max(luminance(), other.luminance());
        double darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    private double luminance() {
        return 0.2126 * LINEAR[whole(red)]
                + 0.7152 * LINEAR[whole(green)]
                + 0.0722 * LINEAR[whole(blue)];
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }

    /// The nearest colour without opacity.
    Colour colour() {
        return new Colour(
                String.format(Locale.ROOT, "#%02x%02x%02x", whole(red), whole(green), whole(blue)));
    }

    String css() {
        if (alpha >= 1) {
            return colour().css();
        }
        var share = String.format(Locale.ROOT, "%.3f", alpha).replaceAll("0+$", "");
        return "rgba(%d,%d,%d,%s)"
                .formatted(whole(red), whole(green), whole(blue), share.substring(1));
    }

    private static int whole(double channel) {
        return (int) Math.round(Math.clamp(channel, 0, 255));
    }
}
