package city.lianbo.identity;

import java.util.Locale;
import java.util.regex.Pattern;

/// The name somebody signs in with: 3 to 40 small Latin letters, digits, dots, hyphens or
/// underscores, beginning with a letter or digit; capital letters are made small. Anything else is
/// refused with [LoginUnfit].
public record Login(String text) {

    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");

    public Login {
        text = normal(text);
        if (!SHAPE.matcher(text).matches()) {
            throw new LoginUnfit(text);
        }
    }

    /// The form that is stored and compared, also for input that is no login at all.
    static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
