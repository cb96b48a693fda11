package city.lianbo.account;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Theme;
import city.lianbo.document.Themes;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How an account's articles look, what stands around them and how they are signed.
///
/// @param author stands under its articles where nobody says otherwise; may be empty
/// @param theme the name of a look; empty for the house's own
/// @param accent the account's colour in place of the look's own, or empty
/// @param header stands above every article
/// @param signature stands below the text; may be empty
/// @param footer stands below the signature
/// @param cards the accounts shown at the foot
/// @param cover taken where neither adaptation nor master has one
/// @param reach fills the places that a text leaves for hotline and address
public record AccountBrand(
        AccountId id,
        String name,
        String author,
        String theme,
        String accent,
        Document header,
        String signature,
        Document footer,
        List<Card> cards,
        Optional<Fingerprint> cover,
        Reach reach) {

    public AccountBrand {
        cards = List.copyOf(cards);
    }

    /// Without hotline and address.
    AccountBrand(
            AccountId id,
            String name,
            String author,
            String theme,
            String accent,
            Document header,
            String signature,
            Document footer,
            List<Card> cards,
            Optional<Fingerprint> cover) {
        this(id, name, author, theme, accent, header, signature, footer, cards, cover, Reach.NONE);
    }

    /// Without header, footer, signature, cover, hotline and address.
    public AccountBrand(AccountId id, String name, String author, String theme) {
        this(
                id,
                name,
                author,
                theme,
                "",
                Document.EMPTY,
                "",
                Document.EMPTY,
                List.of(),
                Optional.empty());
    }

    /// An account as it is shown to readers of another.
    ///
    /// @param description what it is for, in one line; may be empty
    public record Card(String name, String description, Optional<Fingerprint> qr) {}

    /// The theme in the account's colour, or in its own where that can't be read.
    public Theme look() {
        return Looks.of(theme, accent).or(() -> Looks.of(theme, "")).orElse(Themes.standard());
    }

    /// The text with header, signature, footer and account cards around it. The text's ids stay as
    /// they are; those of the brand begin with `brand-`.
    public Document dress(Document text) {
        var taken = new HashSet<String>();
        text.passages().forEach(passage -> taken.add(passage.id().value()));
        var dressed = new ArrayList<Passage>();
        add(dressed, taken, "header", blocks(header));
        dressed.addAll(text.passages());
        if (!signature.isEmpty()) {
            add(dressed, taken, "signature", List.of(BrandBlocks.signature(signature)));
        }
        add(dressed, taken, "footer", blocks(footer));
        add(dressed, taken, "card", cards.stream().map(BrandBlocks::card).toList());
        return new Document(dressed);
    }

    private static List<Block> blocks(Document document) {
        return document.passages().stream().map(Passage::block).toList();
    }

    private static void add(
            List<Passage> dressed, Set<String> taken, String part, List<Block> blocks) {
        int number = 0;
        for (Block block : blocks) {
            var name = "brand-" + part + "-" + ++number;
            while (!taken.add(name)) {
                name = "brand-" + part + "-" + ++number;
            }
            dressed.add(new Passage(new BlockId(name), block));
        }
    }
}
