package city.lianbo.delivery;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// What stands for an edition where its text does not matter: one article with one picture, a cover,
/// and the late links it is told.
///
/// @param slots their names
record PlaceholderCargo(String title, Set<String> slots) implements Manifest.SealedCargo {

    static final String TITLE = "台风";

    PlaceholderCargo() {
        this(Set.of());
    }

    PlaceholderCargo(Set<String> slots) {
        this(TITLE, slots);
    }

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
            Map<Fingerprint, String> addresses,
            Map<Fingerprint, MediaId> covers,
            Map<String, String> links) {
        var cover = covers.values().iterator().next();
        var html = new StringBuilder("<p>Wind</p><img src=\"");
        html.append(addresses.values().iterator().next()).append("\">");
        for (var slot : new TreeSet<>(slots)) {
            var address = links.get(slot);
            html.append(address == null ? "<p>without " : "<p><a href=\"" + address + "\">");
            html.append(slot).append(address == null ? "</p>" : "</a></p>");
        }
        return List.of(
                new DraftArticle(title, "", "", html.toString(), "", cover, "", "", false, false));
    }
}
