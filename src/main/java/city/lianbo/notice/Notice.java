package city.lianbo.notice;

import city.lianbo.platform.DepartmentId;
import city.lianbo.platform.Role;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Something people must know until it is over.
///
/// @param key what it is about; while it stands, the same key is one notice
/// @param roles whom it concerns: anybody with one of these
/// @param department only people of this department and of the whole city; empty: of all
/// @param messageKey its words, told in each reader's language
/// @param arguments for the words: plain text, or made by [#time], [#number], [#words]
/// @param place address in the desk where it is dealt with, without a leading slash
public record Notice(
        String key,
        Severity severity,
        Set<Role> roles,
        Optional<DepartmentId> department,
        String messageKey,
        List<String> arguments,
        String place) {

    static final int LONGEST_KEY = 200;

    public Notice {
        roles = Set.copyOf(roles);
        arguments = List.copyOf(arguments);
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw new IllegalArgumentException("A notice needs a key of its own: " + key);
        }
    }

    /// An argument that readers see as a time of day.
    public static String time(Instant instant) {
        return Wording.TIME + instant;
    }

    /// An argument that counts, for patterns with `choice`.
    public static String number(long number) {
        return Wording.NUMBER + number;
    }

    /// An argument that is itself a text of the bundles.
    public static String words(String messageKey) {
        return Wording.WORDS + messageKey;
    }

    /// The same for a text that takes one argument of its own.
    public static String words(String messageKey, String argument) {
        return Wording.WORDS + messageKey + Wording.WITH + argument;
    }
}
