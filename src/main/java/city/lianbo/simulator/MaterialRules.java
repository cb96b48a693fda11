package city.lianbo.simulator;

import java.util.Map;
import java.util.Set;

/// Formats and sizes of uploads.
final class MaterialRules {

    private static final int MEGABYTE = 1 << 20;
    private static final Map<String, Set<String>> PERMANENT =
            Map.of(
                    "image", Set.of("png", "jpeg", "gif", "bmp"),
                    "thumb", Set.of("jpeg"),
                    "voice", Set.of("mp3", "wma", "wav", "amr"),
                    "video", Set.of("mp4"));
    private static final Map<String, Set<String>> TEMPORARY =
            Map.of(
                    "image", Set.of("png", "jpeg", "gif"),
                    "thumb", Set.of("jpeg"),
                    "voice", Set.of("mp3", "amr"),
                    "video", Set.of("mp4"));
    private static final Map<String, Integer> SIZES =
            Map.of(
                    "image", 10 * MEGABYTE,
                    "thumb", 64 << 10,
                    "voice", 2 * MEGABYTE,
                    "video", 10 * MEGABYTE);

    private MaterialRules() {}

    /// @return the format
    /// @throws WeChatRefusal 40004 type, 41005 no name, 44001 empty, 40005/40113/40137 format,
    ///     40006/40009 size
    static String check(String type, boolean permanent, String fileName, byte[] content) {
        var formats = (permanent ? PERMANENT : TEMPORARY).get(type);
        if (formats == null) {
            throw new WeChatRefusal(40004);
        }
        var format = format(fileName, content);
        if (!formats.contains(format)) {
            throw new WeChatRefusal(type.equals("image") ? 40137 : 40005, "invalid file type");
        }
        if (content.length > SIZES.getOrDefault(type, 0)) {
            throw new WeChatRefusal(type.equals("image") ? 40009 : 40006);
        }
        return format;
    }

    /// A picture for the text of an article: jpg or png under a megabyte.
    static String checkForArticle(String fileName, byte[] content) {
        var format = format(fileName, content);
        if (!Set.of("png", "jpeg").contains(format)) {
            throw new WeChatRefusal(40005);
        }
        if (content.length >= MEGABYTE) {
            throw new WeChatRefusal(40009);
        }
        return format;
    }

    private static String format(String fileName, byte[] content) {
        if (content.length == 0) {
            throw new WeChatRefusal(44001, "empty media data");
        }
        var named = FileFormat.named(fileName);
        if (named.isEmpty()) {
            throw new WeChatRefusal(41005);
        }
        var found = FileFormat.of(content);
        if (found.equals("unknown") && !Set.of("wma", "mp3").contains(named)) {
            throw new WeChatRefusal(40113);
        }
        return found.equals("unknown") ? named : found;
    }
}
