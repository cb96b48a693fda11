package city.lianbo.article;

import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import java.util.List;

/// A block without which an article of its class is not complete.
///
/// @param label what it says, for people
public record RequiredBlock(BlockId block, String label) {

    /// True where the block stands there and says something.
    boolean isIn(Document document) {
        return document.passage(block).filter(RequiredBlock::says).isPresent();
    }

    /// A contact needs a way to reach it; its name was in the template.
    private static boolean says(Passage passage) {
        if (passage.block() instanceof ContactCard card) {
            return !card.phone().isBlank() || !card.address().isBlank();
        }
        var alone = new Document(List.of(passage));
        return !Documents.plainText(alone).isBlank() || !Documents.pictures(alone).isEmpty();
    }
}
