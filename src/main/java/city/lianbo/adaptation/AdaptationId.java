package city.lianbo.adaptation;

import java.util.UUID;

/// One account's version of one article.
public record AdaptationId(UUID value) {

    public static AdaptationId of(String text) {
        return new AdaptationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
