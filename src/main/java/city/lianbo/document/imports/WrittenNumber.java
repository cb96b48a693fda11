package city.lianbo.document.imports;

import java.util.Locale;

/// Writes a number as Word's formats do: 三, 叁, ③, iii, c.
final class WrittenNumber {

    private static final String CHINESE = "〇一二三四五六七八九";
    private static final String FORMAL = "零壹贰叁肆伍陆柒捌玖";
    private static final String STEMS = "甲乙丙丁戊己庚辛壬癸";
    private static final String BRANCHES = "子丑寅卯辰巳午未申酉戌亥";
    private static final int CIRCLED = 20;
    private static final int LETTERS = 26;
    private static final int LARGEST_ROMAN = 4_000;
    private static final int LARGEST_CHINESE = 10_000;

    private static final int[] ROMAN_VALUES = {
        1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1
    };
    private static final String[] ROMAN = {
        "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
    };

    private WrittenNumber() {}

    static String of(int number, String format) {
        return switch (format) {
            case "chineseCounting",
                    "chineseCountingThousand",
                    "japaneseCounting",
                    "taiwaneseCounting",
                    "taiwaneseCountingThousand",
                    "ideographDigital",
                    "japaneseDigitalTenThousand" ->
                    chinese(number, CHINESE, "十百千");
            case "chineseLegalSimplified", "ideographLegalTraditional" ->
                    chinese(number, FORMAL, "拾佰仟");
            case "ideographTraditional" -> one(number, STEMS);
            case "ideographZodiac" -> one(number, BRANCHES);
            case "decimalEnclosedCircle", "decimalEnclosedCircleChinese" ->
                    number >= 1 && number <= CIRCLED
                            ? String.valueOf((char) ('①' + number - 1))
                            : decimal(number);
            case "decimalZero" -> number < 10 ? "0" + number : decimal(number);
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number);
            case "upperRoman" -> roman(number).toUpperCase(Locale.ROOT);
            case "none" -> "";
            default -> decimal(number);
        };
    }

    /// 十一, not 一十一.
    private static String chinese(int number, String digits, String units) {
        if (number < 1 || number >= LARGEST_CHINESE) {
            return decimal(number);
        }
        var text = new StringBuilder();
        var places = decimal(number);
        boolean gap = false;
        for (int index = 0; index < places.length(); index++) {
            int digit = places.charAt(index) - '0';
            int power = places.length() - 1 - index;
            if (digit == 0) {
                gap = true;
                continue;
            }
            if (gap) {
                text.append(digits.charAt(0) == '〇' ? '零' : digits.charAt(0));
                gap = false;
            }
            if (!(digit == 1 && power == 1 && text.isEmpty() && digits.equals(CHINESE))) {
                text.append(digits.charAt(digit));
            }
            if (power > 0) {
                text.append(units.charAt(power - 1));
            }
        }
        return text.toString();
    }

    private static String one(int number, String signs) {
        return number >= 1 && number <= signs.length()
                ? String.valueOf(signs.charAt(number - 1))
                : decimal(number);
    }

    private static String letters(int number) {
        if (number < 1) {
            return decimal(number);
        }
        var letter = String.valueOf((char) ('a' + (number - 1) % LETTERS));
        return letter.repeat(Math.min(1 + (number - 1) / LETTERS, 8));
    }

    private static String roman(int number) {
        if (number < 1 || number >= LARGEST_ROMAN) {
            return decimal(number);
        }
        var text = new StringBuilder();
        int left = number;
        for (int index = 0; index < ROMAN.length; index++) {
            while (left >= ROMAN_VALUES[index]) {
                text.append(ROMAN[index]);
                left -= ROMAN_VALUES[index];
            }
        }
        return text.toString();
    }

    private static String decimal(int number) {
        return Integer.toString(number);
    }
}
