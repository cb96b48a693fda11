package city.lianbo.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds phones, dates, times, amounts of money and other numbers in Chinese running text, in
/// Arabic, full-width and Chinese numerals. What looks like a number and means none is left alone:
/// list marks, `十分`, `千万`, `三点要求`, `5G`.
final class FactFinder {

    private static final char TAKEN = '\uFFFC';
    private static final char PHONE_TAKEN = '\uFFFB';

    private static final String ARABIC =
            "(?<![\\d.,A-Za-z])(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?";
    private static final String CHINESE = "[〇零一二两三四五六七八九十百千万亿]+";
    private static final String SMALL = "((?<!\\d)\\d{1,2}|(?<![〇零一二两三四五六七八九十百])[一二三四五六七八九十]{1,3})";
    private static final String YEAR = "((?<!\\d)\\d{4}|[〇零一二三四五六七八九]{4})\\s?年";
    private static final String HOURS = "(上午|下午|早上|早晨|晚上|中午|凌晨|傍晚|晚)?\\s?";
    private static final String MEASURES =
            "[个名人次项条家所户辆天周年岁倍件台套批处类种届座场只份间平公米亩吨里层楼栋号位期起例篇部轮股支]|小时|分钟|分之";

    private static final List<Pattern> PHONES =
            List.of(
                    Pattern.compile("(?<!\\d)(1[3-9]\\d[- ]?\\d{4}[- ]?\\d{4})(?!\\d)"),
                    Pattern.compile(
                            "(?<!\\d)((?:[(（]0\\d{2,3}[)）]\\s?|0\\d{2,3}[- ]?)(?:[2-9]\\d{2,3}[- ]?\\d{4}|[19]\\d{4,5})"
                                    + "(?:\\s?[-转]\\s?\\d{1,6})?)(?!\\d)"),
                    Pattern.compile("(?<!\\d)([48]00[- ]?\\d{3}[- ]?\\d{4})(?!\\d)"),
                    Pattern.compile(
                            "(?:电话|热线|拨打|致电|传真|联系方式|咨询)[^\\d\\n]{0,10}?(?<!\\d)(\\d{3,8})"
                                    + "(?![\\d年月日时点元%个名人次件万亿:./-])"),
                    Pattern.compile("(?m)^\\s*([2-9]\\d{6,7})\\s*$"));
    private static final Pattern MORE_PHONES =
            Pattern.compile(PHONE_TAKEN + "[、/，,;；或及和 ]{1,3}(\\d{5,8})(?!\\d)");
    private static final Pattern LIST_MARK =
            Pattern.compile("(?m)^\\s*[(（]?\\d{1,2}(?:[)）、]|\\.(?!\\d))");

    private static final List<DateShape> DATES =
            List.of(
                    date(YEAR + "\\s?" + SMALL + "\\s?月\\s?" + SMALL + "\\s?[日号]", 1, 2, 3),
                    date("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)", 1, 2, 3),
                    date(SMALL + "\\s?月\\s?" + SMALL + "\\s?[日号]", 0, 1, 2),
                    date(YEAR + "\\s?" + SMALL + "\\s?月", 1, 2, 0),
                    date(YEAR, 1, 0, 0),
                    date(SMALL + "\\s?月(?!\\d)", 0, 1, 0),
                    date(SMALL + "\\s?日(?![内游报元常夜])", 0, 0, 1));
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天])(?![个年月])");
    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)" + HOURS + "(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d)");
    private static final Pattern SPOKEN_TIME =
            Pattern.compile(
                    HOURS
                            + SMALL.replace("[一二", "[一二两")
                            + "\\s?[时点](?!段)"
                            + "(半|整|一刻|三刻|\\d{1,2}分?|[一二三四五]?十?[一二三四五六七八九]?分)?钟?");
    private static final Pattern POINTS = Pattern.compile("要求|建议|意见|希望|注意|说明|措施|体会|提示");
    private static final Pattern SIGNED_MONEY =
            Pattern.compile("[￥¥]\\s?(" + ARABIC + ")\\s?([十百千万亿]*)(?:\\s?元)?");
    private static final Pattern MONEY =
            Pattern.compile("(" + ARABIC + "|" + CHINESE + ")\\s?([十百千万亿]*)[余多]?\\s?元(?![旦素宵])");
    private static final Pattern PERCENT = Pattern.compile("(" + ARABIC + "|" + CHINESE + ")\\s?%");
    private static final Pattern SPELT_PERCENT =
            Pattern.compile("百分之(" + ARABIC + "|" + CHINESE + ")");
    private static final Pattern NUMBER =
            Pattern.compile("(" + ARABIC + ")\\s?([十百千万亿]*)(?![A-Za-z\\d])");
    private static final Pattern COUNTED =
            Pattern.compile(
                    "(?<![几数第〇零一二两三四五六七八九十百千万亿])(" + CHINESE + ")(?=多?余?(?:" + MEASURES + "))");
    private static final Pattern ORDINAL = Pattern.compile("第(" + CHINESE + ")");
    private static final Pattern SPELT_NUMBER = Pattern.compile("(" + CHINESE + ")");

    private final String text;
    private final StringBuilder rest;
    private final List<WrittenFact> found = new ArrayList<>();

    private FactFinder(String text) {
        this.text = text;
        rest = new StringBuilder(narrow(text));
    }

    static List<WrittenFact> in(String text) {
        var finder = new FactFinder(text);
        finder.run();
        finder.found.sort(Comparator.comparingInt(WrittenFact::position));
        return List.copyOf(finder.found);
    }

    private void run() {
        PHONES.forEach(this::phones);
        while (phones(MORE_PHONES)) {
            // One number leads to the next.
        }
        skip(LIST_MARK);
        dates();
        times();
        money();
        numbers();
    }

    private boolean phones(Pattern pattern) {
        int before = found.size();
        var matcher = pattern.matcher(rest.toString());
        while (matcher.find()) {
            add(FactKind.PHONE, matcher.start(1), matcher.end(1), digits(matcher.group(1)));
            blank(matcher.start(1), matcher.end(1), PHONE_TAKEN);
        }
        return found.size() > before;
    }

    private void dates() {
        DATES.forEach(this::date);
        take(WEEKDAY, match -> Optional.of("周" + match.group(1).replace('天', '日')), FactKind.DATE);
    }

    private void date(DateShape shape) {
        take(
                shape.pattern(),
                match -> {
                    var month = part(match, shape.month());
                    var day = part(match, shape.day());
                    return isUpTo(month, 12) && isUpTo(day, 31)
                            ? Optional.of(part(match, shape.year()) + "-" + month + "-" + day)
                            : Optional.empty();
                },
                FactKind.DATE);
    }

    private void times() {
        take(CLOCK, match -> time(match.group(1), match.group(2), match.group(3)), FactKind.TIME);
        take(SPOKEN_TIME, this::spokenTime, FactKind.TIME);
    }

    private Optional<String> spokenTime(MatchResult match) {
        var minutes = match.group(3);
        boolean certain =
                match.group(1) != null
                        || (minutes != null && !minutes.isEmpty())
                        || match.group().endsWith("钟")
                        || (Character.isDigit(narrow(match.group(2)).charAt(0))
                                && !followedBy(match.end(), POINTS));
        if (!certain) {
            return Optional.empty();
        }
        return time(match.group(1), match.group(2), minutes == null ? "0" : minutes);
    }

    private static Optional<String> time(String half, String hours, String minutes) {
        int minute =
                switch (minutes) {
                    case "", "整" -> 0;
                    case "半" -> 30;
                    case "一刻" -> 15;
                    case "三刻" -> 45;
                    default ->
                            number(minutes.replace("分", "")).map(BigDecimal::intValue).orElse(99);
                };
        int hour = number(hours).map(BigDecimal::intValue).orElse(99);
        boolean later =
                half != null && (half.startsWith("下") || half.startsWith("晚") || half.equals("傍晚"));
        if (later && hour < 12) {
            hour += 12;
        }
        return hour > 24 || minute > 59 ? Optional.empty() : Optional.of(hour + ":" + minute);
    }

    private void money() {
        take(SIGNED_MONEY, match -> amount(match.group(1), match.group(2)), FactKind.MONEY);
        take(MONEY, match -> amount(match.group(1), match.group(2)), FactKind.MONEY);
    }

    private void numbers() {
        take(PERCENT, match -> percent(match.group(1)), FactKind.NUMBER);
        take(SPELT_PERCENT, match -> percent(match.group(1)), FactKind.NUMBER);
        take(NUMBER, match -> amount(match.group(1), match.group(2)), FactKind.NUMBER);
        take(ORDINAL, match -> chinese(match.group(1), 1), FactKind.NUMBER);
        take(COUNTED, match -> chinese(match.group(1), 1), FactKind.NUMBER);
        take(SPELT_NUMBER, match -> chinese(match.group(1), 2), FactKind.NUMBER);
    }

    private static Optional<String> percent(String written) {
        return amount(written, "").map(value -> value + "%");
    }

    /// A lone `一` counts nothing in most texts, a unit in front is a word (`千万`, `百姓`), and two
    /// digits beside each other are about (`三五`), save for years.
    private static Optional<String> chinese(String written, int shortest) {
        boolean units = written.matches(".*[十百千万亿].*");
        boolean lone = written.equals("一") || written.matches("[百千万亿].*");
        if (lone || written.length() < shortest || (!units && written.length() > 1)) {
            return Optional.empty();
        }
        return amount(written, "");
    }

    private static Optional<String> amount(String written, String units) {
        return number(written)
                .map(value ->
                        value.multiply(BigDecimal.valueOf(ChineseNumber.scale(units)))
                                .stripTrailingZeros()
                                .toPlainString());
    }

    private static Optional<BigDecimal> number(String written) {
        var plain = narrow(written).replace(",", "");
        return plain.matches("\\d+(\\.\\d+)?")
                ? Optional.of(new BigDecimal(plain))
                : ChineseNumber.parse(plain);
    }

    private static String part(MatchResult match, int group) {
        return group == 0
                ? "*"
                : number(match.group(group)).map(BigDecimal::toPlainString).orElse("*");
    }

    private static boolean isUpTo(String part, int most) {
        if (part.equals("*")) {
            return true;
        }
        int value = new BigDecimal(part).intValue();
        return value >= 1 && value <= most;
    }

    private void take(
            Pattern pattern, Function<MatchResult, Optional<String>> value, FactKind kind) {
        var matcher = pattern.matcher(rest.toString());
        while (matcher.find()) {
            var read = value.apply(matcher);
            if (read.isPresent()) {
                add(kind, matcher.start(), matcher.end(), read.get());
                blank(matcher.start(), matcher.end(), TAKEN);
            }
        }
    }

    private void skip(Pattern pattern) {
        var matcher = pattern.matcher(rest.toString());
        while (matcher.find()) {
            blank(matcher.start(), matcher.end(), TAKEN);
        }
    }

    private void add(FactKind kind, int start, int end, String value) {
        var written = text.substring(start, end);
        int blanks = written.length() - written.stripLeading().length();
        found.add(new WrittenFact(kind, written.strip(), value, start + blanks));
    }

    private void blank(int start, int end, char with) {
        rest.replace(start, end, String.valueOf(with).repeat(end - start));
    }

    private boolean followedBy(int end, Pattern words) {
        return words.matcher(rest).region(end, rest.length()).lookingAt();
    }

    private static String digits(String phone) {
        return narrow(phone).replaceAll("\\D", "");
    }

    /// Full-width signs as narrow ones, one for one, so that places stay the same.
    private static String narrow(String text) {
        var narrow = new StringBuilder(text.length());
        for (int index = 0; index < text.length(); index++) {
            char sign = text.charAt(index);
            boolean wide =
                    (sign >= '０' && sign <= '９')
                            || sign == '．'
                            || sign == '：'
                            || sign == '％'
                            || sign == '－'
                            || sign == '／';
            narrow.append(wide ? (char) (sign - 0xFEE0) : sign);
        }
        return narrow.toString().replace('—', '-').replace('–', '-').replace('\u00A0', ' ');
    }

    private static DateShape date(String pattern, int year, int month, int day) {
        return new DateShape(Pattern.compile(pattern), year, month, day);
    }

    /// @param year the group that holds the year; 0 where it is not said
    private record DateShape(Pattern pattern, int year, int month, int day) {}
}
