package city.lianbo.media;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// Cuts the largest centred rectangle of a given shape out of a picture and tells it as WeChat's
/// `X1_Y1_X2_Y2`: shares of width and height from the upper left corner, at most six decimals.
final class CentreCrop {

    private CentreCrop() {}

    static String of(int width, int height, double ratio) {
        double shape = (double) width / height;
        if (shape > ratio) {
            double margin = (1 - ratio / shape) / 2;
            return share(margin) + "_0_" + share(1 - margin) + "_1";
        }
        double margin = (1 - shape / ratio) / 2;
        return "0_" + share(margin) + "_1_" + share(1 - margin);
    }

    private static String share(double number) {
        var rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
