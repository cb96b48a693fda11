package city.lianbo.bench.fire;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;

/// Pictures that compress about as badly as photographs of a news desk; the same number gives the
/// same picture.
final class Covers {

    private static final int WIDTH = 1080;
    private static final int HEIGHT = 720;
    private static final int SPOTS = 400;
    private static final int SPOT = 60;

    private Covers() {}

    static byte[] png(int number) throws IOException {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var dice = new Random(number);
        var colours = image.createGraphics();
        for (int spot = 0; spot < SPOTS; spot++) {
            colours.setColor(new Color(dice.nextInt(0x1000000)));
            colours.fillOval(dice.nextInt(WIDTH), dice.nextInt(HEIGHT), SPOT, SPOT);
        }
        colours.dispose();
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
