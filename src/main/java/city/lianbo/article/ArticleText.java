package city.lianbo.article;

import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// Everything people type into an article. Control characters are taken out, line ends in the
/// three fields become spaces.
///
/// @param digest the summary under the title; WeChat takes the first words of the body when empty
/// @param cover a picture of the library; it may be missing until the article is sealed
public record ArticleText(
        String title,
        String digest,
        String author,
        Optional<Fingerprint> cover,
        Document document) {

    public static final ArticleText EMPTY =
            new ArticleText("", "", "", Optional.empty(), Document.EMPTY);

    /// More than this is no title, digest or author but an accident; it is refused when saving.
    static final int LONGEST_FIELD = 1_000;

    public ArticleText {
        title = Documents.clean(title);
        digest = Documents.clean(digest);
        author = Documents.clean(author);
    }

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
