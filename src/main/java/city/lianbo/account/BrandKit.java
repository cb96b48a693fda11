package city.lianbo.account;

import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Optional;

/// What a person decides about the dress of an account's articles.
///
/// @param theme the name of a look; empty for the house's own
/// @param accent `#rrggbb` in place of the look's own colour, or empty
/// @param author stands under articles where nobody says otherwise; may be empty
/// @param header stands above every article
/// @param footer stands below every article
/// @param signature the unit's name below the text, such as on a notice; may be empty
/// @param cover taken where neither the adaptation nor the master has one
/// @param qr the account's own QR picture, for its card
/// @param cards the accounts whose cards stand at the foot, in this order
/// @param reach fills the places that a text leaves for hotline and address
public record BrandKit(
        String theme,
        String accent,
        String author,
        Document header,
        Document footer,
        String signature,
        Optional<Fingerprint> cover,
        Optional<Fingerprint> qr,
        List<AccountId> cards,
        Reach reach) {

    public static final int MOST_CARDS = 12;
    public static final int LONGEST_SIGNATURE = 40;
    public static final int LONGEST_AUTHOR = 16;
    private static final int LONGEST_TEXT = 2_000;

    public BrandKit {
        theme = theme.strip();
        accent = accent.strip();
        author = Documents.clean(author).strip();
        signature = Documents.clean(signature).strip();
        header = header.isBlank() ? Document.EMPTY : header;
        footer = footer.isBlank() ? Document.EMPTY : footer;
        cards = cards.stream().distinct().toList();
    }

    /// Without hotline and address.
    public BrandKit(
            String theme,
            String accent,
            String author,
            Document header,
            Document footer,
            String signature,
            Optional<Fingerprint> cover,
            Optional<Fingerprint> qr,
            List<AccountId> cards) {
        this(theme, accent, author, header, footer, signature, cover, qr, cards, Reach.NONE);
    }

    /// Refuses what would not fit under every article, and a colour nobody can read.
    void check(String account) {
        limit(account, "default-author", author.length(), LONGEST_AUTHOR);
        limit(account, "signature", signature.length(), LONGEST_SIGNATURE);
        limit(account, "header", Documents.plainText(header).length(), LONGEST_TEXT);
        limit(account, "footer", Documents.plainText(footer).length(), LONGEST_TEXT);
        limit(account, "hotline", reach.hotline().length(), Reach.LONGEST_HOTLINE);
        limit(account, "address", reach.address().length(), Reach.LONGEST_ADDRESS);
        limit(account, "cards", cards.size(), MOST_CARDS);
        if (!accent.isEmpty() && Looks.of(theme, accent).isEmpty()) {
            throw new AccentUnreadable(account, accent);
        }
    }

    private static void limit(String account, String field, int length, int longest) {
        if (length > longest) {
            throw new AccountFieldTooLong(account, field, longest);
        }
    }
}
