package city.lianbo.notice;

import city.lianbo.shell.Messages;
import city.lianbo.shell.Times;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Puts a notice into a reader's language.
@Component
class Wording {

    /// Characters that no text for people begins with.
    static final String TIME = "\u0001t";

    static final String NUMBER = "\u0001n";
    static final String WORDS = "\u0001w";
    static final String WITH = "\u0002";

    private final Messages messages;
    private final Times times;

    Wording(Messages messages, Times times) {
        this.messages = messages;
        this.times = times;
    }

    String of(String messageKey, List<String> arguments, Locale locale) {
        return say(
                messageKey,
                locale,
                arguments.stream().map(argument -> told(argument, locale)).toArray());
    }

    String say(String messageKey, Locale locale, Object... arguments) {
        return messages.getTranslation(messageKey, locale, arguments);
    }

    private Object told(String argument, Locale locale) {
        if (argument.startsWith(TIME)) {
            return times.at(Instant.parse(argument.substring(TIME.length())), locale);
        }
        if (argument.startsWith(NUMBER)) {
            return Long.valueOf(argument.substring(NUMBER.length()));
        }
        if (argument.startsWith(WORDS)) {
            var text = argument.substring(WORDS.length()).split(WITH, 2);
            return text.length == 1 ? say(text[0], locale) : say(text[0], locale, text[1]);
        }
        return argument;
    }
}
