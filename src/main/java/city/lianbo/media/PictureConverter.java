package city.lianbo.media;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Makes of a picture from another program one that the library takes: WebP, BMP and TIFF become
/// PNG or JPEG, what is too large or too heavy becomes smaller. Pixels are counted by the header
/// before anything is decoded, and a great picture is decoded thinned out.
final class PictureConverter {

    /// Beyond this even reading past the pixels takes too long.
    private static final int MOST_THINNING = 4;

    private final MediaSettings settings;

    PictureConverter(MediaSettings settings) {
        this.settings = settings;
    }

    /// Nothing where the picture can be taken as it is, or is none: then the library says so.
    Optional<byte[]> converted(byte[] content, String fileName) {
        var foreign = ForeignPicture.sniff(content);
        var known = PictureType.sniff(content);
        if (foreign.isEmpty() && known.isEmpty()) {
            return Optional.empty();
        }
        try {
            var reader =
                    foreign.isPresent()
                            ? foreign.get().reader()
                            : ImageIO.getImageReadersByMIMEType(known.get().contentType()).next();
            try {
                return read(reader, content, fileName, foreign.isPresent());
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof PictureTooManyPixels refused) {
                throw refused;
            }
            // The readers meet broken files with any kind of exception.
            throw new PictureBroken(fileName);
        }
    }

    private Optional<byte[]> read(
            ImageReader reader, byte[] content, String fileName, boolean foreign)
            throws IOException {
        try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(stream, true, true);
            long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
            long limit = settings.maximumMegapixels() * 1_000_000L;
            boolean heavy = content.length > settings.maximumBytes();
            if (!foreign && pixels <= limit && !heavy) {
                return Optional.empty();
            }
            int thinning = (int) Math.ceil(Math.sqrt((double) pixels / limit));
            if (thinning > MOST_THINNING) {
                throw new PictureTooManyPixels(
                        fileName,
                        reader.getWidth(0),
                        reader.getHeight(0),
                        settings.maximumMegapixels());
            }
            return Optional.of(encoded(thinned(reader, Math.max(1, thinning))));
        }
    }

    private static BufferedImage thinned(ImageReader reader, int every) throws IOException {
        var sparing = reader.getDefaultReadParam();
        sparing.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, sparing);
    }

    private byte[] encoded(BufferedImage picture) throws IOException {
        return PictureScaler.encoded(picture, settings.maximumBytes());
    }
}
