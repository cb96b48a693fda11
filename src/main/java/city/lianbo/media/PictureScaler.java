package city.lianbo.media;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;

/// Makes of any stored picture one that WeChat takes for a use: JPEG or PNG below a weight. The
/// same bytes in give the same bytes out.
final class PictureScaler {

    private static final double[] QUALITIES = {0.88, 0.75, 0.6};
    private static final double STEP = 0.75;

    /// A PNG above this is a photograph, as a rule.
    private static final long WORTH_JPEG = 1_000_000;

    private PictureScaler() {}

    /// @param limit in bytes; the outcome is lighter
    /// @param widest in pixels
    /// @param tallest in pixels; JPEG ends at 65,535
    record Use(String name, long limit, int widest, int tallest) {

        /// `uploadimg`: below 1 MB. 1,080 pixels are what phones show.
        static final Use ARTICLE_BODY = new Use("body", 1_000_000, 1_080, 30_000);

        /// `add_material`: 10 MB at most.
        static final Use COVER = new Use("cover", 10_000_000, 2_350, 10_000);

        /// The desk's own lists.
        static final Use THUMBNAIL = new Use("thumbnail", 120_000, 480, 480);

        boolean takes(PictureType type, long size) {
            return type != PictureType.GIF && size < limit;
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Rendition(PictureType type, byte[] content) {}

    static Rendition fit(byte[] content, PictureType type, Use use) {
        try {
            var picture = decode(content, use);
            if (type != PictureType.JPEG) {
                var png = png(picture);
                if (png.length < use.limit()) {
                    return new Rendition(PictureType.PNG, png);
                }
            }
            return new Rendition(PictureType.JPEG, lightest(onWhite(picture), use.limit()));
        } catch (IOException impossible) {
            throw new UncheckedIOException("A stored picture can't be read", impossible);
        }
    }

    /// The picture as PNG where it stays light enough, else as JPEG as light as it must be.
    static byte[] encoded(BufferedImage picture, long limit) throws IOException {
        var png = png(picture);
        boolean seeThrough = picture.getColorModel().hasAlpha();
        if (png.length < (seeThrough ? limit : Math.min(limit, WORTH_JPEG))) {
            return png;
        }
        var jpeg = lightest(onWhite(picture), limit);
        return png.length < limit && png.length < jpeg.length ? png : jpeg;
    }

    private static BufferedImage decode(byte[] content, Use use) throws IOException {
        var picture = Thumbnails.of(new ByteArrayInputStream(content)).scale(1).asBufferedImage();
        double shrink =
                Math.min(
                        (double) use.widest() / picture.getWidth(),
                        (double) use.tallest() / picture.getHeight());
        return shrink < 1 ? scaled(picture, shrink) : picture;
    }

    private static byte[] lightest(BufferedImage picture, long limit) throws IOException {
        for (var candidate = picture; ; candidate = scaled(candidate, STEP)) {
            for (double quality : QUALITIES) {
                var jpeg = jpeg(candidate, quality);
                if (jpeg.length < limit) {
                    return jpeg;
                }
            }
        }
    }

    private static BufferedImage scaled(BufferedImage picture, double factor) throws IOException {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        return Thumbnails.of(picture).forceSize(width, height).asBufferedImage();
    }

    /// JPEG knows no transparency; WeChat's page is white.
    private static BufferedImage onWhite(BufferedImage picture) {
        var flat =
                new BufferedImage(
                        picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = flat.createGraphics();
        canvas.drawImage(picture, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return flat;
    }

    private static byte[] png(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", out);
        return out.toByteArray();
    }

    private static byte[] jpeg(BufferedImage picture, double quality) throws IOException {
        var out = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(quality)
                .toOutputStream(out);
        return out.toByteArray();
    }
}
