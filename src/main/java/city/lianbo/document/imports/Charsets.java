package city.lianbo.document.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Tells in which characters a Chinese text file is written: by its mark, else UTF-8 if it is that
/// throughout, else what the file says of itself, else GB 18030, which holds all of GBK.
final class Charsets {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{2,40})");
    private static final int LOOKED_AT = 4_096;

    private Charsets() {}

    static String decoded(byte[] content) {
        if (starts(content, 0xEF, 0xBB, 0xBF)) {
            return new String(content, 3, content.length - 3, StandardCharsets.UTF_8);
        }
        if (starts(content, 0xFF, 0xFE)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16LE);
        }
        if (starts(content, 0xFE, 0xFF)) {
            return new String(content, 2, content.length - 2, StandardCharsets.UTF_16BE);
        }
        for (var charset : candidates(content)) {
            var text = strictly(content, charset);
            if (text.isPresent()) {
                return text.get();
            }
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    private static List<Charset> candidates(byte[] content) {
        return declared(content)
                .map(charset -> List.of(StandardCharsets.UTF_8, charset, GB18030))
                .orElse(List.of(StandardCharsets.UTF_8, GB18030));
    }

    private static Optional<Charset> declared(byte[] content) {
        var head =
                new String(
                        content,
                        0,
                        Math.min(content.length, LOOKED_AT),
                        StandardCharsets.ISO_8859_1);
        var matcher = DECLARED.matcher(head);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var name = matcher.group(1).toLowerCase(Locale.ROOT);
        if (name.equals("gb2312") || name.equals("gbk")) {
            return Optional.of(GB18030);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException _) {
            // The file is wrong about itself; what is likely is tried next.
            return Optional.empty();
        }
    }

    /// A few bytes may be missing at the end of a beginning that was cut out.
    private static Optional<String> strictly(byte[] content, Charset charset) {
        for (int cut = 0; cut < 4 && cut <= content.length; cut++) {
            try {
                var decoder =
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT);
                var bytes = ByteBuffer.wrap(Arrays.copyOf(content, content.length - cut));
                return Optional.of(decoder.decode(bytes).toString());
            } catch (CharacterCodingException _) {
                // Not this one, or not to this end: the next is tried.
            }
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] content, int... mark) {
        if (content.length < mark.length) {
            return false;
        }
        for (int index = 0; index < mark.length; index++) {
            if ((content[index] & 0xFF) != mark[index]) {
                return false;
            }
        }
        return true;
    }
}
