package city.lianbo.journey;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/// A picture to upload: a white disk on blue, as wide as a cover.
final class RainCloud {

    private RainCloud() {}

    static byte[] png() {
        var image = new BufferedImage(940, 400, BufferedImage.TYPE_INT_RGB);
        var brush = image.createGraphics();
        brush.setColor(new Color(0x1f4e8c));
        brush.fillRect(0, 0, 940, 400);
        brush.setColor(Color.WHITE);
        brush.fillOval(370, 100, 200, 200);
        brush.dispose();
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
