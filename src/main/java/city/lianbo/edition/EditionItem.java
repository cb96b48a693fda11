package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an edition; seal, revision and difference are those of the last sealing.
@Embeddable
record EditionItem(
        @Nullable UUID adaptation,
        @Column(name = "content_source_url") String contentSourceUrl,
        @Column(name = "open_comment") boolean openComment,
        @Column(name = "only_fans_comment") boolean onlyFansComment,
        String seal,
        String difference,
        @Nullable UUID revision,
        @Column(name = "own_item") @Nullable UUID ownItem) {

    static EditionItem of(Assembly.Item item) {
        return new EditionItem(
                item.adaptation().value(),
                item.terms().contentSourceUrl(),
                item.terms().openComment(),
                item.terms().onlyFansComment(),
                "",
                "",
                null,
                null);
    }

    EditionItem sealed(SealingItem sealing) {
        return new EditionItem(
                adaptation,
                contentSourceUrl,
                openComment,
                onlyFansComment,
                sealing.seal().hex(),
                sealing.difference().hex(),
                sealing.revision().value(),
                ownItem);
    }

    /// A department's own item, as it was sealed.
    static EditionItem own(PushItem item) {
        return new EditionItem(
                item.adaptation().map(AdaptationId::value).orElse(null),
                "",
                false,
                false,
                item.sealed().hex(),
                item.difference().hex(),
                item.revision().map(RevisionId::value).orElse(null),
                item.id().value());
    }

    boolean isOwn() {
        return ownItem != null;
    }

    AdaptationId adaptationId() {
        if (adaptation == null) {
            throw new IllegalStateException("Taken over from the draft box");
        }
        return new AdaptationId(adaptation);
    }

    ItemTerms terms() {
        return new ItemTerms(contentSourceUrl, openComment, onlyFansComment);
    }

    Fingerprint itemSeal() {
        return new Fingerprint(seal);
    }

    Fingerprint differenceSeal() {
        return new Fingerprint(difference);
    }

    /// Absent before it is sealed, and for what was taken over from the draft box.
    Optional<RevisionId> revisionId() {
        return Optional.ofNullable(revision).map(RevisionId::new);
    }
}
