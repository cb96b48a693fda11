package city.lianbo.media;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// The kinds of pictures the desk takes, told by their first bytes and never by their name.
enum PictureType {
    PNG("image/png", "png", "89504e470d0a1a0a"),
    JPEG("image/jpeg", "jpg", "ffd8ff"),
    GIF("image/gif", "gif", "47494638");

    private final String contentType;
    private final String ending;
    private final String signature;

    PictureType(String contentType, String ending, String signature) {
        this.contentType = contentType;
        this.ending = ending;
        this.signature = signature;
    }

    static Optional<PictureType> sniff(byte[] content) {
        return Arrays.stream(values()).filter(type -> type.opens(content)).findFirst();
    }

    static PictureType ofContentType(String contentType) {
        return Arrays.stream(values())
                .filter(type -> type.contentType.equals(contentType))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No picture type " + contentType));
    }

    String contentType() {
        return contentType;
    }

    String ending() {
        return ending;
    }

    private boolean opens(byte[] content) {
        int length = Math.min(content.length, signature.length() / 2);
        return HexFormat.of().formatHex(content, 0, length).equals(signature);
    }
}
