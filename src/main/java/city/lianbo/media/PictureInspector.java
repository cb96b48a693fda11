package city.lianbo.media;

import city.lianbo.platform.Fingerprint;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Looks at a file before anything trusts it: kind by content, bytes, pixels by the header alone,
/// and only then whether the picture can be read to its end. The order matters: a header of 40,000
/// by 40,000 pixels must never reach a decoder.
final class PictureInspector {

    /// Every how many pixels are kept of the trial reading; it is thrown away.
    private static final int SAMPLING = 8;

    private final MediaSettings settings;

    PictureInspector(MediaSettings settings) {
        this.settings = settings;
    }

    PictureInfo inspect(byte[] content, String fileName, String altText, String source) {
        var type = PictureType.sniff(content).orElseThrow(() -> new NotAPicture(fileName));
        if (content.length > settings.maximumBytes()) {
            throw new PictureTooHeavy(fileName, settings.maximumMegabytes());
        }
        var reader = ImageIO.getImageReadersByMIMEType(type.contentType()).next();
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            var size = headerOf(reader, stream).orElseThrow(() -> new PictureBroken(fileName));
            if (size.pixels() > settings.maximumMegapixels() * 1_000_000L) {
                throw new PictureTooManyPixels(
                        fileName, size.width(), size.height(), settings.maximumMegapixels());
            }
            if (!readsToTheEnd(reader)) {
                throw new PictureBroken(fileName);
            }
            return new PictureInfo(
                    Fingerprint.of(content),
                    type.contentType(),
                    size.width(),
                    size.height(),
                    content.length,
                    altText,
                    source,
                    fileName,
                    FocalPoint.CENTRE);
        } catch (IOException unreadable) {
            throw new PictureBroken(fileName);
        } finally {
            reader.dispose();
        }
    }

    private static Optional<Size> headerOf(ImageReader reader, ImageInputStream stream) {
        reader.setInput(stream, true, true);
        try {
            var size = new Size(reader.getWidth(0), reader.getHeight(0));
            return size.pixels() > 0 ? Optional.of(size) : Optional.empty();
        } catch (IOException | RuntimeException unreadable) {
            return Optional.empty();
        }
    }

    /// The JDK's readers meet broken files with any kind of runtime exception.
    private static boolean readsToTheEnd(ImageReader reader) {
        try {
            var sparing = reader.getDefaultReadParam();
            sparing.setSourceSubsampling(SAMPLING, SAMPLING, 0, 0);
            reader.read(0, sparing);
            return true;
        } catch (IOException | RuntimeException unreadable) {
            return false;
        }
    }

    private record Size(int width, int height) {

        long pixels() {
            return (long) width * height;
        }
    }
}
