package city.lianbo.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/// The kinds of pictures that other programs write and WeChat does not take, told by their first
/// bytes.
enum ForeignPicture {
    BMP,
    TIFF,
    WEBP;

    private static final int SIGNATURE = 12;

    static Optional<ForeignPicture> sniff(byte[] content) {
        return Arrays.stream(values()).filter(kind -> kind.opens(content)).findFirst();
    }

    private boolean opens(byte[] content) {
        if (content.length < SIGNATURE) {
            return false;
        }
        return switch (this) {
            case BMP -> has(content, 0, 'B', 'M');
            case TIFF -> has(content, 0, 'I', 'I', 42, 0) || has(content, 0, 'M', 'M', 0, 42);
            case WEBP -> has(content, 0, 'R', 'I', 'F', 'F') && has(content, 8, 'W', 'E', 'B', 'P');
        };
    }

    /// The reader for WebP is made by hand: whether ImageIO finds it depends on the thread that
    /// asked first.
    ImageReader reader() throws IOException {
        return switch (this) {
            case BMP -> ImageIO.getImageReadersByFormatName("bmp").next();
            case TIFF -> ImageIO.getImageReadersByFormatName("tiff").next();
            case WEBP -> new WebPImageReaderSpi().createReaderInstance(null);
        };
    }

    private static boolean has(byte[] content, int from, int... signs) {
        for (int index = 0; index < signs.length; index++) {
            if (content[from + index] != signs[index]) {
                return false;
            }
        }
        return true;
    }
}
