package city.lianbo.document.imports;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// What a file is, told by its content; its name decides only between two kinds of plain text.
enum FileKind {
    WORD,
    MARKDOWN,
    HTML;

    private static final int LOOKED_AT = 4_096;
    private static final Pattern HTML_BEGINS =
            Pattern.compile(
                    "(?is)^[\\s\\p{C}]*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)*"
                            + "<(!doctype\\s+html|html|head|body|div|section|p|h1|table|article)\\b.*");

    static FileKind of(String fileName, byte[] content) {
        if (begins(content, "504b0304") || begins(content, "504b0506")) {
            return WORD;
        }
        if (begins(content, "d0cf11e0a1b11ae1")) {
            throw holdsEncryption(content)
                    ? ImportRefused.locked(fileName)
                    : ImportRefused.oldWord(fileName);
        }
        if (begins(content, "7b5c727466")) {
            throw ImportRefused.oldWord(fileName);
        }
        if (!isText(content)) {
            throw ImportRefused.wrongKind(fileName);
        }
        return text(fileName, content);
    }

    private static FileKind text(String fileName, byte[] content) {
        var name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".md") || name.endsWith(".markdown") || name.endsWith(".txt")) {
            return MARKDOWN;
        }
        var head = Charsets.decoded(Arrays.copyOf(content, Math.min(content.length, LOOKED_AT)));
        boolean named = name.endsWith(".html") || name.endsWith(".htm");
        if ((named && head.contains("<")) || HTML_BEGINS.matcher(head).matches()) {
            return HTML;
        }
        throw ImportRefused.wrongKind(fileName);
    }

    /// An encrypted Word file is a container with a stream of this name.
    private static boolean holdsEncryption(byte[] content) {
        var wanted = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    private static boolean isText(byte[] content) {
        if (begins(content, "fffe") || begins(content, "feff")) {
            return true;
        }
        if (begins(content, "25504446")) {
            return false;
        }
        for (int index = 0; index < Math.min(content.length, LOOKED_AT); index++) {
            if (content[index] >= 0 && content[index] < 0x09) {
                return false;
            }
        }
        return true;
    }

    private static boolean begins(byte[] content, String signature) {
        int length = signature.length() / 2;
        return content.length >= length
                && HexFormat.of().formatHex(content, 0, length).equals(signature);
    }
}
