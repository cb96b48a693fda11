package city.lianbo.document;

import java.math.BigDecimal;
import java.util.Optional;

/// Numbers written in Chinese numerals: `三百五十`, `二〇二六`, `两万`.
final class ChineseNumber {

    private static final String DIGITS = "〇一二三四五六七八九";
    private static final String UNITS = "十百千";

    private ChineseNumber() {}

    /// Nothing where the signs make no number.
    static Optional<BigDecimal> parse(String written) {
        var text = written.replace('零', '〇').replace('两', '二');
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return text.chars().allMatch(sign -> DIGITS.indexOf(sign) >= 0)
                ? Optional.of(digitByDigit(text))
                : Optional.of(BigDecimal.valueOf(value(text)));
    }

    static long scale(String units) {
        long scale = 1;
        for (int index = 0; index < units.length(); index++) {
            scale *=
                    switch (units.charAt(index)) {
                        case '十' -> 10L;
                        case '百' -> 100L;
                        case '千' -> 1_000L;
                        case '万' -> 10_000L;
                        case '亿' -> 100_000_000L;
                        default -> 1L;
                    };
        }
        return scale;
    }

    private static BigDecimal digitByDigit(String text) {
        var digits = new StringBuilder();
        text.chars().forEach(sign -> digits.append(DIGITS.indexOf(sign)));
        return new BigDecimal(digits.toString());
    }

    private static long value(String text) {
        long whole = 0;
        long section = 0;
        long digit = 0;
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            if (DIGITS.indexOf(sign) >= 0) {
                digit = DIGITS.indexOf(sign);
            } else if (UNITS.indexOf(sign) >= 0) {
                section += Math.max(digit, 1) * scale(String.valueOf(sign));
                digit = 0;
            } else {
                whole = (whole + section + digit) * scale(String.valueOf(sign));
                section = 0;
                digit = 0;
            }
        }
        return whole + section + digit;
    }
}
