package city.lianbo.campaign;

import java.util.UUID;

public record BlackoutId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
