package city.lianbo.media;

import java.util.Arrays;

/// A picture in the form WeChat takes for one use. The file name's ending says the kind, because
/// WeChat goes by it.
@SuppressWarnings("ArrayRecordComponent") // equals and hashCode look into the array
public record Upload(String fileName, String contentType, byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Upload(var name, var type, var content)
                && name.equals(fileName)
                && type.equals(contentType)
                && Arrays.equals(content, bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return fileName + " (" + bytes.length + " bytes)";
    }
}
