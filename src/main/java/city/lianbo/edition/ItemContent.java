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
        Fingerprint cover,
        String coverCropWide,
        String coverCropSquare,
        boolean openComment,
        boolean onlyFansComment) {

    static final String FORM = "lianbo-item-1";

    Fingerprint seal() {
        return Canon.form(FORM)
                .field("title", title)
                .field("author", author)
                .field("digest", digest)
                .field("html", html)
                .field("content-source-url", contentSourceUrl)
                .field("cover", cover.hex())
                .field("cover-crop-wide", coverCropWide)
                .field("cover-crop-square", coverCropSquare)
                .field("open-comment", openComment)
                .field("only-fans-comment", onlyFansComment)
                .seal();
    }

    SealedItem sealed(Set<PersonId> contributors, Fingerprint difference) {
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
                difference);
    }
}
