package city.lianbo.media;

import city.lianbo.platform.Fingerprint;
import java.util.List;

/// Tells where a picture is used. Declared here, implemented by every module whose texts show
/// pictures: what none of them uses may be deleted.
public interface PictureUse {

    /// A few of the places; not empty where there is any.
    List<Place> of(Fingerprint picture);

    /// @param kind message key of what it is, such as an article
    /// @param title its name; may be empty
    /// @param path where the desk shows it, or empty
    record Place(String kind, String title, String path) {}
}
