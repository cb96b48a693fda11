package city.lianbo.campaign;

import java.util.UUID;

/// Accounts of one campaign that send at one instant.
public record WaveId(UUID value) {

    public static WaveId of(String text) {
        return new WaveId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
