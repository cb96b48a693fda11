package city.lianbo.edition;

import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.PersonId;
import java.util.Set;

/// Everything WeChat receives of one item, and nothing else: who wrote it is not part of it.
record ItemContent(
        String title,
        String author,
        String digest,
        String html,
        String contentSourceUrl,
        Cover cover,
        String coverCropWide,
        String coverCropSquare,
        boolean openComment,
        boolean onlyFansComment) {

    static final String FORM = "lianbo-item-1";
    static final String OPAQUE_FORM = "lianbo-opaque-1";

    Fingerprint seal() {
        return switch (cover) {
            case Cover.Picture(var picture) -> seal(FORM, "cover", picture.hex());
            case Cover.Material(var mediaId) -> seal(OPAQUE_FORM, "cover-material", mediaId);
        };
    }

    private Fingerprint seal(String form, String coverField, String coverText) {
        return Canon.form(form)
                .field("title", title)
                .field("author", author)
                .field("digest", digest)
                .field("html", html)
                .field("content-source-url", contentSourceUrl)
                .field(coverField, coverText)
                .field("cover-crop-wide", coverCropWide)
                .field("cover-crop-square", coverCropSquare)
                .field("open-comment", openComment)
                .field("only-fans-comment", onlyFansComment)
                .seal();
    }

    SealedItem sealed(Set<PersonId> contributors, Fingerprint difference, boolean own) {
        return new SealedItem(
                seal(),
                title,
                author,
                digest,
                html,
                contentSourceUrl,
                cover,
                coverCropWide,
                coverCropSquare,
                openComment,
                onlyFansComment,
                contributors,
                difference,
                own);
    }
}
