package city.lianbo.edition;

import java.util.UUID;

/// One own item of a department in a push.
public record PushItemId(UUID value) {

    public static PushItemId of(String text) {
        return new PushItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
