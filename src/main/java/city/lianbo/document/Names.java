package city.lianbo.document;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How the constants of our enums are called in the document's JSON: in lower case.
final class Names {

    private Names() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static <E extends Enum<E>> Optional<E> find(Class<E> kind, String name) {
        return Arrays.stream(kind.getEnumConstants())
                .filter(constant -> of(constant).equals(name))
                .findFirst();
    }
}
