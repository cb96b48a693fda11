package city.lianbo.delivery;

import city.lianbo.platform.Fingerprint;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the engine must know of an edition to carry it: the port behind which edition, review,
/// account and media stand.
interface Manifest {

    /// Whether the edition may leave now: sealed as it was planned, approved, its account active.
    Clearance clear(Delivery delivery);

    sealed interface Clearance {

        record Cleared(SealedCargo cargo) implements Clearance {}

        /// @param reasonKey message key that says why and what to do
        record Held(String reasonKey, String detail) implements Clearance {}
    }

    /// The sealed bytes, with pictures and late links as placeholders.
    interface SealedCargo {

        Set<Fingerprint> bodyPictures();

        Set<Fingerprint> covers();

        /// The names of the late links, over all articles.
        Set<String> slots();

        PictureUpload bodyPicture(Fingerprint picture);

        PictureUpload cover(Fingerprint picture);

        /// Replaces the placeholders, and refuses where putting them back does not give the sealed
        /// bytes again.
        ///
        /// @param links addresses of late links by the name of their slot; slots that are not among
        ///     them get what was sealed for that case
        List<DraftArticle> bind(
                Map<Fingerprint, String> addresses,
                Map<Fingerprint, MediaId> covers,
                Map<String, String> links);
    }

    /// Titles of the sealed items in order; empty where what was sealed is not known any more.
    List<String> titles(Delivery delivery);

    boolean phoneProtected(Delivery delivery);

    /// Addresses of those pictures that were uploaded for this account before.
    ///
    /// @param cover whether they were uploaded as covers, which WeChat keeps elsewhere
    Map<Fingerprint, String> uploaded(
            Delivery delivery, Collection<Fingerprint> pictures, boolean cover);

    /// Keeps the addresses of pictures that were uploaded for the delivery's account.
    void rememberUploads(Delivery delivery, Map<Fingerprint, String> addresses, boolean cover);

    /// Forgets what was uploaded for the delivery's account: WeChat does not know it any more.
    void forgetUploads(Delivery delivery);
}
