package city.lianbo.wechat.http;

import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.http.Call.Payload;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// A form with one file, in a part named `media` as WeChat wants it. The file name must be there
/// and end rightly: WeChat tells the kind of a picture from it.
final class Multipart {

    private Multipart() {}

    static Payload media(PictureUpload picture) {
        var boundary = "lianbo-" + UUID.randomUUID();
        var body = new ByteArrayOutputStream(picture.content().length + 512);
        body.writeBytes(
                utf8(
                        """
                        --%s\r
                        Content-Disposition: form-data; name="media"; filename="%s"\r
                        Content-Type: %s\r
                        \r
                        """
                                .formatted(
                                        boundary,
                                        harmless(picture.fileName()),
                                        oneLine(picture.contentType()))));
        body.writeBytes(picture.content());
        body.writeBytes(utf8("\r\n--" + boundary + "--\r\n"));
        return new Payload("multipart/form-data; boundary=" + boundary, body.toByteArray());
    }

    /// Nothing that could end the quotes or the line; other alphabets become underscores.
    private static String harmless(String fileName) {
        return fileName.replaceAll("[^0-9A-Za-z._-]", "_");
    }

    private static String oneLine(String contentType) {
        return contentType.replaceAll("[\\r\\n]", "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
