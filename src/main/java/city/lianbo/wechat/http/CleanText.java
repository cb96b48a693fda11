package city.lianbo.wechat.http;

/// Takes out of a text what cannot travel in JSON without a Unicode escape, or what WeChat
/// chokes on: control characters other than tab and line ends, U+2028, U+2029, and surrogates
/// without their other half. Emoji stay.
final class CleanText {

    private CleanText() {}

    static String of(String text) {
        if (text.codePoints().allMatch(CleanText::travels)) {
            return text;
        }
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(CleanText::travels).forEach(clean::appendCodePoint);
        return clean.toString();
    }

    private static boolean travels(int character) {
        if (character < 0x20) {
            return character == '\t' || character == '\n' || character == '\r';
        }
        boolean loneSurrogate = character >= 0xD800 && character <= 0xDFFF;
        return !loneSurrogate && character != 0x7F && character != 0x2028 && character != 0x2029;
    }
}
