package city.lianbo.identity;

import java.util.Locale;

/// The language in which the desk writes to a person; its screens speak what is chosen there.
public enum Language {
    CHINESE("zh", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    String tag() {
        return tag;
    }

    static Language of(String tag) {
        return ENGLISH.tag.equals(tag) ? ENGLISH : CHINESE;
    }
}
