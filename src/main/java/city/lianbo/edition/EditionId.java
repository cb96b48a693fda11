package city.lianbo.edition;

import java.util.UUID;

/// One push of one account.
public record EditionId(UUID value) {

    public static EditionId of(String text) {
        return new EditionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
