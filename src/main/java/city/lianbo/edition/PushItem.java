package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Optional;
import java.util.Set;

/// A department's own item.
///
/// @param adaptation absent where it was taken over from the account's draft box
/// @param seal of its last sealing
/// @param voided whether it was changed after that, so that its approvals speak of other bytes
record PushItem(
        PushItemId id,
        EditionId edition,
        Optional<AdaptationId> adaptation,
        Optional<Fingerprint> seal,
        Fingerprint difference,
        Optional<RevisionId> revision,
        boolean voided,
        Set<PersonId> contributors) {

    /// Before anything is sealed there is no difference to speak of.
    static final Fingerprint NO_DIFFERENCE = Fingerprint.of("");

    PushItem {
        contributors = Set.copyOf(contributors);
    }

    static PushItem fresh(PushItemId id, EditionId edition, AdaptationId adaptation) {
        return new PushItem(
                id,
                edition,
                Optional.of(adaptation),
                Optional.empty(),
                NO_DIFFERENCE,
                Optional.empty(),
                false,
                Set.of());
    }

    /// Its bytes are what they are from the beginning.
    static PushItem opaque(
            PushItemId id, EditionId edition, Fingerprint seal, PersonId takenOverBy) {
        return new PushItem(
                id,
                edition,
                Optional.empty(),
                Optional.of(seal),
                seal,
                Optional.empty(),
                false,
                Set.of(takenOverBy));
    }

    PushItem sealed(SealingItem sealing) {
        return new PushItem(
                id,
                edition,
                adaptation,
                Optional.of(sealing.seal()),
                sealing.difference(),
                Optional.of(sealing.revision()),
                false,
                sealing.contributors());
    }

    Fingerprint sealed() {
        return seal.orElseThrow();
    }

    /// Whether bytes are fixed of which somebody may still say that they are the newest.
    boolean standsSealed() {
        return seal.isPresent() && !voided;
    }

    Edition.Frozen frozen() {
        return new Edition.Frozen(EditionItem.own(this), contributors);
    }
}
