package city.lianbo.platform;

import java.util.UUID;

/// One WeChat Official Account of the registry.
public record AccountId(UUID value) {

    public static AccountId of(String text) {
        return new AccountId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
