package city.lianbo.simulator;

import java.util.Locale;

/// Tells a file's format by its first bytes; WeChat also looks at the ending of its name.
final class FileFormat {

    private FileFormat() {}

    /// The format, or `unknown`.
    static String of(byte[] content) {
        if (starts(content, 0x89, 'P', 'N', 'G')) {
            return "png";
        }
        if (starts(content, 0xFF, 0xD8, 0xFF)) {
            return "jpeg";
        }
        if (starts(content, 'G', 'I', 'F', '8')) {
            return "gif";
        }
        if (starts(content, 'B', 'M')) {
            return "bmp";
        }
        return content.length > 8 && starts(content, 0, 0, 0) && content[4] == 'f'
                ? "mp4"
                : audio(content);
    }

    /// The ending of a file name as a format; empty where there is none.
    static String named(String fileName) {
        int dot = fileName.lastIndexOf('.');
        var ending = dot < 0 ? "" : fileName.substring(dot + 1).toLowerCase(Locale.ROOT);
        return ending.equals("jpg") ? "jpeg" : ending;
    }

    private static String audio(byte[] content) {
        if (starts(content, 'I', 'D', '3') || starts(content, 0xFF, 0xFB)) {
            return "mp3";
        }
        if (starts(content, 'R', 'I', 'F', 'F')) {
            return "wav";
        }
        return starts(content, '#', '!', 'A', 'M', 'R') ? "amr" : "unknown";
    }

    private static boolean starts(byte[] content, int... bytes) {
        if (content.length < bytes.length) {
            return false;
        }
        for (int i = 0; i < bytes.length; i++) {
            if ((content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
