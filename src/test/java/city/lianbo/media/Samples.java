package city.lianbo.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/// Pictures drawn for tests.
final class Samples {

    private Samples() {}

    static byte[] drawn(String format, int width, int height, int hue) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var canvas = picture.createGraphics();
        canvas.setPaint(
                new GradientPaint(
                        0, 0, Color.getHSBColor(hue / 360f, 1, 1), width, height, Color.WHITE));
        canvas.fillRect(0, 0, width, height);
        canvas.dispose();
        return encoded(picture, format);
    }

    /// Noise does not compress: heavy for its size.
    static byte[] noise(String format, int width, int height) {
        return noise(format, width, height, 7);
    }

    static byte[] noise(String format, int width, int height, long seed) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var random = new Random(seed);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                picture.setRGB(x, y, random.nextInt(0x1000000));
            }
        }
        return encoded(picture, format);
    }

    /// A PNG that ends after its header, which promises the given size.
    static byte[] pngHeaderOnly(int width, int height) {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'});
            chunk(data, "IHDR", header(width, height));
            chunk(data, "IDAT", new byte[16]);
            chunk(data, "IEND", new byte[0]);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    private static byte[] header(int width, int height) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var data = new DataOutputStream(out)) {
            data.writeInt(width);
            data.writeInt(height);
            data.write(new byte[] {8, 2, 0, 0, 0});
        }
        return out.toByteArray();
    }

    private static void chunk(DataOutputStream data, String name, byte[] content)
            throws IOException {
        var type = name.getBytes(StandardCharsets.US_ASCII);
        var checksum = new CRC32();
        checksum.update(type);
        checksum.update(content);
        data.writeInt(content.length);
        data.write(type);
        data.write(content);
        data.writeInt((int) checksum.getValue());
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(picture, format, out)) {
                throw new IllegalStateException("Nothing writes " + format);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
