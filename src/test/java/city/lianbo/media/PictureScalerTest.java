package city.lianbo.media;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.media.PictureScaler.Use;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PictureScalerTest {

    @Test
    void turnsAHeavyPhotographIntoAJpegBelowOneMegabyte() throws IOException {
        var heavy = Samples.noise("jpg", 2400, 1600);
        assertThat(heavy.length).isGreaterThan(1_000_000);

        var light = PictureScaler.fit(heavy, PictureType.JPEG, Use.ARTICLE_BODY);

        assertThat(light.content().length).isLessThan(1_000_000);
        assertThat(PictureType.sniff(light.content())).contains(PictureType.JPEG);
        assertThat(decoded(light).getWidth()).isLessThanOrEqualTo(1_080);
    }

    @Test
    void turnsAGifIntoAPngOfTheSameSize() throws IOException {
        var gif = Samples.drawn("gif", 300, 200, 120);

        var still = PictureScaler.fit(gif, PictureType.GIF, Use.ARTICLE_BODY);

        assertThat(PictureType.sniff(still.content())).contains(PictureType.PNG);
        assertThat(decoded(still).getWidth()).isEqualTo(300);
    }

    @Test
    void makesTheSameBytesOfTheSamePicture() {
        var heavy = Samples.noise("png", 900, 900);

        var first = PictureScaler.fit(heavy, PictureType.PNG, Use.ARTICLE_BODY);
        var second = PictureScaler.fit(heavy, PictureType.PNG, Use.ARTICLE_BODY);

        assertThat(first.content()).isEqualTo(second.content());
    }

    @Test
    void laysTransparentPixelsOnWhiteWhereAJpegIsMade() throws IOException {
        var picture = new BufferedImage(64, 64, BufferedImage.TYPE_INT_ARGB);
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);

        var jpeg =
                PictureScaler.fit(
                        out.toByteArray(), PictureType.JPEG, new Use("test", 100_000, 64, 64));

        assertThat(new Color(decoded(jpeg).getRGB(32, 32))).isEqualTo(Color.WHITE);
    }

    private static BufferedImage decoded(PictureScaler.Rendition rendition) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(rendition.content()));
    }
}
