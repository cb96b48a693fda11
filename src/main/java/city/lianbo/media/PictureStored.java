package city.lianbo.media;

import city.lianbo.platform.DomainEvent;
import city.lianbo.platform.Fingerprint;

/// A picture the desk had not seen before was stored.
public record PictureStored(Fingerprint picture, String contentType, String altText)
        implements DomainEvent {

    @Override
    public String subjectType() {
        return "picture";
    }

    @Override
    public String subjectId() {
        return picture.hex();
    }
}
