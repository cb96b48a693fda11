package city.lianbo.media;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// What is said of a picture, or the point it is cropped around, was changed.
public record PictureDescribed(Fingerprint picture, String altText) implements DomainEvent {

    @Override
    public String subjectType() {
        return "picture";
    }

    @Override
    public String subjectId() {
        return picture.hex();
    }
}
