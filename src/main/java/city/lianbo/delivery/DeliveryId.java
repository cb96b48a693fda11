package city.lianbo.delivery;

import java.util.UUID;

/// The carrying of one edition to one account.
public record DeliveryId(UUID value) {

    public static DeliveryId of(String text) {
        return new DeliveryId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
