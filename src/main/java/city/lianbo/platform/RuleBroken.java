package city.lianbo.platform;

import java.util.List;

/// Somebody asked for what a rule forbids; nothing was changed. Subclasses are named as the fact
/// (`EditionIsFull`). The text for people stands in the message bundles under [#messageKey()],
/// with [#arguments()] as `{0}`, `{1}` …; it says what happened, to which account or field, and
/// what to do.
public abstract class RuleBroken extends RuntimeException {

    private final String messageKey;
    private final transient List<Object> arguments;

    protected RuleBroken(String messageKey, Object... arguments) {
        super(messageKey + " " + List.of(arguments));
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public String messageKey() {
        return messageKey;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
