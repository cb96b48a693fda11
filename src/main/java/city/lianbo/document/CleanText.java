package city.lianbo.document;

/// Takes out what nobody sees and what breaks on the way: control characters, U+2028 and U+2029,
/// lone surrogates, non-characters. Tabs and line ends become a space.
final class CleanText {

    private CleanText() {}

    static String of(String raw) {
        if (isClean(raw)) {
            return raw;
        }
        var clean = new StringBuilder(raw.length());
        raw.codePoints()
                .map(point -> isWhite(point) ? ' ' : point)
                .filter(CleanText::isAllowed)
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }

    static boolean isClean(String text) {
        for (int index = 0; index < text.length(); ) {
            int point = text.codePointAt(index);
            if (!isAllowed(point)) {
                return false;
            }
            index += Character.charCount(point);
        }
        return true;
    }

    private static boolean isWhite(int point) {
        return point == '\t' || point == '\n' || point == '\r';
    }

    private static boolean isAllowed(int point) {
        if (point >= 0x20 && point < 0x7F) {
            return true;
        }
        return !Character.isISOControl(point)
                && point != 0x2028
                && point != 0x2029
                && point != 0xFEFF
                && (point < 0xD800 || point > 0xDFFF)
                && (point < 0xFDD0 || point > 0xFDEF)
                && (point & 0xFFFE) != 0xFFFE;
    }
}
