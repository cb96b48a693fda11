package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CropProperties {

    @Property
    void cropIsTheLargestRectangleOfTheShape(
            @ForAll @IntRange(min = 50, max = 8000) int width,
            @ForAll @IntRange(min = 50, max = 8000) int height) {
        var corners =
                Arrays.stream(Crop.of(width, height, 2.35, FocalPoint.CENTRE).corners().split("_"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();

        double cropWidth = (corners[2] - corners[0]) * width;
        double cropHeight = (corners[3] - corners[1]) * height;
        assertThat(cropWidth / cropHeight).isCloseTo(2.35, within(0.01));
        assertThat(Arrays.stream(corners)).allMatch(corner -> corner >= 0 && corner <= 1);
        assertThat(cropWidth > width - 0.1 || cropHeight > height - 0.1).isTrue();
    }

    @Property
    void cropHoldsTheFocalPointAndStaysInThePicture(
            @ForAll @IntRange(min = 50, max = 8000) int width,
            @ForAll @IntRange(min = 50, max = 8000) int height,
            @ForAll @DoubleRange(min = 0, max = 1) double x,
            @ForAll @DoubleRange(min = 0, max = 1) double y,
            @ForAll boolean square) {
        var crop = Crop.of(width, height, square ? 1 : 2.35, new FocalPoint(x, y));

        assertThat(x).isBetween(crop.left() - 1e-9, crop.right() + 1e-9);
        assertThat(y).isBetween(crop.top() - 1e-9, crop.bottom() + 1e-9);
        assertThat(crop.left()).isNotNegative();
        assertThat(crop.bottom()).isLessThanOrEqualTo(1 + 1e-9);
    }

    @Example
    void aPointAtTheEdgeMovesTheSquareToTheEdge() {
        var crop = Crop.of(2000, 1000, 1, new FocalPoint(0.9, 0.5));

        assertThat(crop.corners()).isEqualTo("0.5_0_1_1");
        assertThat(crop.objectPosition()).isEqualTo("100% 50%");
    }

    @Example
    void squareInTheMiddleOfAWidePicture() {
        assertThat(Crop.of(2000, 1000, 1, FocalPoint.CENTRE).corners()).isEqualTo("0.25_0_0.75_1");
    }

    @Example
    void wholePictureWhereTheShapeFits() {
        assertThat(Crop.of(2350, 1000, 2.35, FocalPoint.CENTRE).corners()).isEqualTo("0_0_1_1");
    }
}
