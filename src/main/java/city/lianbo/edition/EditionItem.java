package city.lianbo.edition;

import city.lianbo.adaptation.AdaptationId;
import city.lianbo.article.RevisionId;
import city.lianbo.platform.Fingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One line of an edition; seal, revision and difference are those of the last sealing.
@Embeddable
record EditionItem(
        UUID adaptation,
        @Column(name = "content_source_url") String contentSourceUrl,
        @Column(name = "open_comment") boolean openComment,
        @Column(name = "only_fans_comment") boolean onlyFansComment,
        String seal,
        String difference,
        @Nullable UUID revision) {

    static EditionItem of(Assembly.Item item) {
        return new EditionItem(
                item.adaptation().value(),
                item.terms().contentSourceUrl(),
                item.terms().openComment(),
                item.terms().onlyFansComment(),
                "",
                "",
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
                sealing.revision().value());
    }

    AdaptationId adaptationId() {
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

    RevisionId revisionId() {
        if (revision == null) {
            throw new IllegalStateException("Not sealed yet");
        }
        return new RevisionId(revision);
    }
}
