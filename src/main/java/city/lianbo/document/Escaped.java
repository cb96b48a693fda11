package city.lianbo.document;

/// Makes text harmless in HTML, in an element as well as in a double-quoted attribute.
final class Escaped {

    private Escaped() {}

    static String text(String raw) {
        return isPlain(raw) ? raw : escaped(raw);
    }

    private static boolean isPlain(String raw) {
        for (int index = 0; index < raw.length(); index++) {
            switch (raw.charAt(index)) {
                case '&', '<', '>', '"', '\'', ':' -> {
                    return false;
                }
                default -> {}
            }
        }
        return true;
    }

    private static String escaped(String raw) {
        var escaped = new StringBuilder(raw.length() + 16);
        for (int index = 0; index < raw.length(); index++) {
            char letter = raw.charAt(index);
            switch (letter) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case ':' -> escaped.append(followsPlaceholder(raw, index) ? "&#58;" : ":");
                default -> escaped.append(letter);
            }
        }
        return escaped.toString();
    }

    /// Nobody shall be able to type a placeholder for a picture or a late link.
    private static boolean followsPlaceholder(String raw, int colon) {
        return raw.startsWith("lianbo-picture", colon - "lianbo-picture".length())
                || raw.startsWith("lianbo-slot", colon - "lianbo-slot".length());
    }
}
