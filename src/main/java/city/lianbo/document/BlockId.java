package city.lianbo.document;

import java.util.Optional;
import java.util.regex.Pattern;

/// The stable name of one top-level block, given by the editor at its birth and kept for ever, so
/// that changes of an account can be told from changes of the master.
public record BlockId(String value) {

    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    public BlockId {
        if (!isValid(value)) {
            throw new IllegalArgumentException("Not a block id: " + value);
        }
    }

    /// Nothing where the text is no block id.
    public static Optional<BlockId> of(String value) {
        return isValid(value) ? Optional.of(new BlockId(value)) : Optional.empty();
    }

    static boolean isValid(String value) {
        return SHAPE.matcher(value).matches();
    }

    @Override
    public String toString() {
        return value;
    }
}
