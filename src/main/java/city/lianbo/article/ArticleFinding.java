package city.lianbo.article;

import java.util.List;

/// Something about an article that a person should know before it is sent.
///
/// @param blocking true where it cannot be sent like this, false for advice
/// @param messageKey in the bundle of this module
/// @param arguments of the message
public record ArticleFinding(
        boolean blocking, Field field, String messageKey, List<Object> arguments) {

    public ArticleFinding {
        arguments = List.copyOf(arguments);
    }

    /// Where on the screen the person goes to mend it.
    public enum Field {
        TITLE,
        DIGEST,
        AUTHOR,
        COVER,
        BODY,
        /// Blocks of the template, which can be put back.
        REQUIRED
    }

    static ArticleFinding blocking(Field field, String key, Object... arguments) {
        return new ArticleFinding(true, field, "article.finding." + key, List.of(arguments));
    }

    static ArticleFinding advice(Field field, String key, Object... arguments) {
        return new ArticleFinding(false, field, "article.finding." + key, List.of(arguments));
    }
}
