package city.lianbo.document;

import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a run of text is beyond its characters.
public sealed interface Mark {

    /// The order in which marks are written, links last, so that equal texts give equal bytes.
    Comparator<Mark> ORDER =
            Comparator.comparing(mark ->
                    switch (mark) {
                        case Style style -> style.name();
                        case Accent _ -> "ACCENT";
                        case Fact fact -> "FACT " + fact.kind().name();
                        case Link link -> "~" + link.href();
                    });

    enum Style implements Mark {
        BOLD,
        ITALIC,
        UNDERLINE,
        STRIKE
    }

    /// In the accent colour of the theme.
    record Accent() implements Mark {}

    /// A fact nobody may change in an adaptation.
    record Fact(FactKind kind) implements Mark {}

    /// Leads to an address of the web: `http` or `https`, a host, no sign-in data in front of it
    /// (`https://mp.weixin.qq.com@elsewhere` looks like what it is not). Nothing else can be a
    /// link.
    record Link(String href) implements Mark {

        static final int LONGEST = 2_000;

        private static final Pattern SHAPE =
                Pattern.compile(
                        "(?i)https?://([\\p{L}\\p{N}][\\p{L}\\p{N}._-]*)(:\\d{1,5})?"
                                + "([/?#][^\\s\"<>\\\\`\\p{Z}\\p{C}]*)?");

        public Link {
            if (!isValid(href)) {
                throw new IllegalArgumentException("Not an address of the web: " + href);
            }
        }

        static boolean isValid(String href) {
            return href.length() <= LONGEST && matcher(href).matches();
        }

        /// Only these stay links inside an article; WeChat takes the address off all others.
        public boolean leadsToWeChat() {
            return host().equals("mp.weixin.qq.com");
        }

        private String host() {
            var matcher = matcher(href);
            return matcher.matches() ? matcher.group(1).toLowerCase(Locale.ROOT) : "";
        }

        private static Matcher matcher(String href) {
            return SHAPE.matcher(href);
        }
    }
}
