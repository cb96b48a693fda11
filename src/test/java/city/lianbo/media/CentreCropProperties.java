package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class CentreCropProperties {

    @Property
    void cropIsTheLargestRectangleOfTheShape(
            @ForAll @IntRange(min = 50, max = 8000) int width,
            @ForAll @IntRange(min = 50, max = 8000) int height) {
        var corners =
                Arrays.stream(CentreCrop.of(width, height, 2.35).split("_"))
                        .mapToDouble(Double::parseDouble)
                        .toArray();

        double cropWidth = (corners[2] - corners[0]) * width;
        double cropHeight = (corners[3] - corners[1]) * height;
        assertThat(cropWidth / cropHeight).isCloseTo(2.35, within(0.01));
        assertThat(Arrays.stream(corners)).allMatch(corner -> corner >= 0 && corner <= 1);
        assertThat(cropWidth > width - 0.1 || cropHeight > height - 0.1).isTrue();
    }

    @Example
    void squareInTheMiddleOfAWidePicture() {
        assertThat(CentreCrop.of(2000, 1000, 1)).isEqualTo("0.25_0_0.75_1");
    }

    @Example
    void wholePictureWhereTheShapeFits() {
        assertThat(CentreCrop.of(2350, 1000, 2.35)).isEqualTo("0_0_1_1");
    }
}
