package city.lianbo.audit.ui;

import city.lianbo.audit.AuditRow;
import city.lianbo.shell.Messages;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Says the kinds of facts in words; a kind without words is shown by its name.
@Component
class AuditWords {

    private final Messages messages;

    AuditWords(Messages messages) {
        this.messages = messages;
    }

    String event(String type, Locale locale) {
        return words("audit.event." + type, type, locale);
    }

    String subject(String type, Locale locale) {
        return words("audit.subject." + type, type, locale);
    }

    /// A person by their name, the desk itself by what it was doing.
    String actor(AuditRow row, Locale locale) {
        return row.actor().isPresent()
                ? row.actorName()
                : words("audit.actor." + row.actorName(), row.actorName(), locale);
    }

    private String words(String key, String fallback, Locale locale) {
        return messages.getAllTranslations(locale).containsKey(key)
                ? messages.getTranslation(key, locale)
                : fallback;
    }
}
