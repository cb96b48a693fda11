package city.lianbo.adaptation;

import city.lianbo.article.ArticleLimits;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.Fingerprint;
import java.util.Optional;

/// What an account says in its own way. An empty field inherits from the master.
///
/// @param opening stands before the master's text; [Document#EMPTY] for none
public record OwnFields(
        String title, String digest, String author, Optional<Fingerprint> cover, Document opening) {

    /// Everything is inherited.
    public static final OwnFields NONE =
            new OwnFields("", "", "", Optional.empty(), Document.EMPTY);

    public OwnFields {
        title = Documents.clean(title).strip();
        digest = Documents.clean(digest).strip();
        author = Documents.clean(author).strip();
        opening = opening.isBlank() ? Document.EMPTY : opening;
    }

    public OwnFields withTitle(String other) {
        return new OwnFields(other, digest, author, cover, opening);
    }

    public OwnFields withDigest(String other) {
        return new OwnFields(title, other, author, cover, opening);
    }

    public OwnFields withCover(Optional<Fingerprint> other) {
        return new OwnFields(title, digest, author, other, opening);
    }

    /// Refuses what WeChat would refuse, naming the account.
    void check(String accountName) {
        if (ArticleLimits.TITLE.refuses(length(title))) {
            throw new TitleTooLong(accountName, length(title));
        }
        if (ArticleLimits.DIGEST.refuses(length(digest))) {
            throw new DigestTooLong(accountName, length(digest));
        }
        if (ArticleLimits.AUTHOR.refuses(length(author))) {
            throw new AuthorTooLong(accountName, length(author));
        }
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
