package city.lianbo.platform;

import java.util.UUID;

/// A unit of the city that answers for accounts.
public record DepartmentId(UUID value) {

    public static DepartmentId of(String text) {
        return new DepartmentId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
