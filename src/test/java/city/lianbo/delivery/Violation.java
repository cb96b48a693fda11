package city.lianbo.delivery;

import java.util.List;

/// A story in which something happened that must not happen.
final class Violation extends AssertionError {

    private static final long serialVersionUID = 1;

    Violation(String what, List<String> trace) {
        super(what + "\n" + String.join("\n", trace));
    }
}
