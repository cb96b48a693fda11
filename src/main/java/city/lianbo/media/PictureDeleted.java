package city.lianbo.media;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// A picture that nothing used was taken out of the library.
public record PictureDeleted(Fingerprint picture, String altText) implements DomainEvent {

    @Override
    public String subjectType() {
        return "picture";
    }

    @Override
    public String subjectId() {
        return picture.hex();
    }
}
