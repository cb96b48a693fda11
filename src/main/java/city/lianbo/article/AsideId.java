package city.lianbo.article;

import java.util.UUID;

/// A text that was kept aside because somebody else saved first.
public record AsideId(UUID value) {

    public static AsideId of(String text) {
        return new AsideId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
