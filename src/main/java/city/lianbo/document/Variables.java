package city.lianbo.document;

import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedSet;

/// The values an account gives to the variables of a text. A blank value is none. Where one is
/// missing, the text shows the variable's [VariableName#placeholder]; whoever lets a text out asks
/// [#missingIn] first.
public record Variables(Map<VariableName, String> values) {

    public static final Variables NONE = new Variables(Map.of());

    public Variables {
        var given = new EnumMap<VariableName, String>(VariableName.class);
        values.forEach((name, value) -> {
            var clean = CleanText.of(value).strip();
            if (!clean.isEmpty()) {
                given.put(name, clean);
            }
        });
        values = Collections.unmodifiableMap(given);
    }

    public Optional<String> value(VariableName name) {
        return Optional.ofNullable(values.get(name));
    }

    /// These, and that value where there is none of that name.
    public Variables orElse(VariableName name, String value) {
        var given = new EnumMap<VariableName, String>(VariableName.class);
        given.put(name, value);
        given.putAll(values);
        return new Variables(given);
    }

    /// The value, or the placeholder nobody can overlook.
    String shown(VariableName name) {
        return value(name).orElseGet(name::placeholder);
    }

    /// The variables of the text that have no value, in the order of their first appearance.
    public SequencedSet<VariableName> missingIn(Document document) {
        var missing = names(document);
        missing.removeAll(values.keySet());
        return Collections.unmodifiableSequencedSet(missing);
    }

    /// Only those values that make a difference to this text.
    public Variables usedIn(Document document) {
        var used = new EnumMap<VariableName, String>(VariableName.class);
        names(document).forEach(name -> value(name).ifPresent(value -> used.put(name, value)));
        return new Variables(used);
    }

    private static LinkedHashSet<VariableName> names(Document document) {
        var names = new LinkedHashSet<VariableName>();
        for (var passage : document.passages()) {
            for (var inline : Tree.inlines(passage.block())) {
                if (inline instanceof Inline.Variable variable) {
                    names.add(variable.name());
                }
            }
        }
        return names;
    }
}
