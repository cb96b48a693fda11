package city.lianbo.delivery;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What stands for an edition where its text does not matter: one article with one picture and a
/// cover.
final class PlaceholderCargo implements Manifest.SealedCargo {

    @Override
    public Set<Fingerprint> bodyPictures() {
        return Set.of(Fingerprint.of("map"));
    }

    @Override
    public Set<Fingerprint> covers() {
        return Set.of(Fingerprint.of("cover"));
    }

    @Override
    public PictureUpload bodyPicture(Fingerprint picture) {
        return new PictureUpload("map.png", "image/png", new byte[] {1});
    }

    @Override
    public PictureUpload cover(Fingerprint picture) {
        return new PictureUpload("cover.png", "image/png", new byte[] {2});
    }

    @Override
    public List<DraftArticle> bind(
            Map<Fingerprint, String> addresses, Map<Fingerprint, MediaId> covers) {
        var cover = covers.values().iterator().next();
        var html = "<p>Wind</p><img src=\"" + addresses.values().iterator().next() + "\">";
        return List.of(new DraftArticle("台风", "", "", html, "", cover, "", "", false, false));
    }
}
