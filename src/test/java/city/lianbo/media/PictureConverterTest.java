package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureConverterTest {

    /// One pixel, with and without loss.
    private static final String[] WEBP = {
        "UklGRh4AAABXRUJQVlA4TBEAAAAvAAAAAAfQ//73v/+BiOh/AAA=",
        "UklGRiQAAABXRUJQVlA4IBgAAAAwAQCdASoBAAEAAwA0JaQAA3AA/vuUAAA="
    };

    private final PictureConverter converter = new PictureConverter(new MediaSettings(1, 1, 2));

    @ParameterizedTest
    @ValueSource(strings = {"bmp", "tiff"})
    void whatWeChatDoesNotTakeBecomesPng(String format) throws IOException {
        var converted = converter.converted(picture(40, 30, format), "a." + format).orElseThrow();

        assertThat(PictureType.sniff(converted)).contains(PictureType.PNG);
        assertThat(read(converted).getWidth()).isEqualTo(40);
    }

    @Test
    void webpIsRead() throws IOException {
        for (var webp : WEBP) {
            var content = Base64.getDecoder().decode(webp);

            var converted = converter.converted(content, "a.webp").orElseThrow();

            assertThat(read(converted).getWidth()).isEqualTo(1);
        }
    }

    @Test
    void whatTheLibraryTakesStaysAsItIs() throws IOException {
        assertThat(converter.converted(picture(40, 30, "png"), "a.png")).isEmpty();
        assertThat(converter.converted(new byte[] {1, 2, 3}, "a.png")).isEmpty();
    }

    @Test
    void whatIsTooLargeBecomesSmaller() throws IOException {
        var large = picture(2_000, 1_500, "png");

        var converted = converter.converted(large, "a.png").orElseThrow();

        var read = read(converted);
        assertThat((long) read.getWidth() * read.getHeight()).isLessThanOrEqualTo(1_000_000);
        assertThat(read.getWidth()).isEqualTo(1_000);
    }

    @Test
    void whatIsTooHeavyBecomesLighter() throws IOException {
        var noise = new BufferedImage(900, 900, BufferedImage.TYPE_INT_RGB);
        int state = 1;
        for (int x = 0; x < 900; x++) {
            for (int y = 0; y < 900; y++) {
                state = state * 1_664_525 + 1_013_904_223;
                noise.setRGB(x, y, state >>> 8);
            }
        }
        var heavy = encode(noise, "png");
        assertThat(heavy.length).isGreaterThan(1_000_000);

        var converted = converter.converted(heavy, "a.png").orElseThrow();

        assertThat(converted.length).isLessThan(1_000_000);
        assertThat(PictureType.sniff(converted)).contains(PictureType.JPEG);
    }

    @Test
    void whatIsBeyondAllMeasureIsRefusedByItsHeader() throws IOException {
        var png = picture(10, 10, "png");
        png[18] = 0x7F;
        png[22] = 0x7F;

        assertThatExceptionOfType(PictureTooManyPixels.class)
                .isThrownBy(() -> converter.converted(png, "a.png"));
    }

    @Test
    void aBrokenPictureIsSaidToBeBroken() throws IOException {
        for (var format : new String[] {"bmp", "tiff"}) {
            var whole = picture(400, 300, format);
            var cut = Arrays.copyOf(whole, 60);

            assertThatExceptionOfType(PictureBroken.class)
                    .as(format)
                    .isThrownBy(() -> converter.converted(cut, "a"));
        }
        var webp = Base64.getDecoder().decode(WEBP[0]);
        webp[21] ^= 0x33;
        assertThatExceptionOfType(PictureBroken.class)
                .isThrownBy(() -> converter.converted(Arrays.copyOf(webp, 20), "a"));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        return encode(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format);
    }

    private static byte[] encode(BufferedImage picture, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(picture, format, out)).isTrue();
        return out.toByteArray();
    }

    private static BufferedImage read(byte[] content) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(content));
    }
}
