package city.lianbo.media;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The largest rectangle of a given shape in a picture, as near to its focal point as the edges
/// allow: shares of width and height from the upper left corner.
public record Crop(double left, double top, double right, double bottom) {

    /// What WeChat shows of a cover in the push card.
    public static final double WIDE = 2.35;

    public static final double SQUARE = 1;

    static Crop of(int width, int height, double ratio, FocalPoint focus) {
        double shape = (double) width / height;
        if (shape > ratio) {
            double kept = ratio / shape;
            double left = start(focus.x(), kept);
            return new Crop(left, 0, left + kept, 1);
        }
        double kept = shape / ratio;
        double top = start(focus.y(), kept);
        return new Crop(0, top, 1, top + kept);
    }

    private static double start(double focus, double kept) {
        return Math.clamp(focus - kept / 2, 0, 1 - kept);
    }

    /// As WeChat's `pic_crop_235_1` and `pic_crop_1_1` want it: at most six decimals.
    String corners() {
        return share(left) + "_" + share(top) + "_" + share(right) + "_" + share(bottom);
    }

    /// Where a browser must hold the picture so that a box of the shape shows this part of it.
    public String objectPosition() {
        return share(100 * position(left, right)) + "% " + share(100 * position(top, bottom)) + "%";
    }

    private static double position(double start, double end) {
        double spare = 1 - (end - start);
        return spare <= 0 ? 0.5 : start / spare;
    }

    private static String share(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
