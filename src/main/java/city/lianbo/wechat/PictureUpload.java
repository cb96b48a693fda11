package city.lianbo.wechat;

import java.util.Arrays;

/// A picture on its way to WeChat. The file name's ending tells WeChat the kind.
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into the array
public record PictureUpload(String fileName, String contentType, byte[] content) {

    @Override
    public boolean equals(Object other) {
        return other instanceof PictureUpload(var name, var type, var bytes)
                && name.equals(fileName)
                && type.equals(contentType)
                && Arrays.equals(bytes, content);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(content);
    }

    @Override
    public String toString() {
        return fileName + " (" + content.length + " bytes)";
    }
}
