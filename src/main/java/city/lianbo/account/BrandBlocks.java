package city.lianbo.account;

import city.lianbo.document.Align;
import city.lianbo.document.Block;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import java.util.List;
import java.util.Set;

/// The parts of a brand that are no documents of their own, as blocks.
final class BrandBlocks {

    private BrandBlocks() {}

    static Block signature(String words) {
        var line = new Inline.Text(words, Set.of(Mark.Style.BOLD));
        return new Block.Paragraph(List.of(line), Align.RIGHT);
    }

    static Block card(AccountBrand.Card card) {
        return new Block.AccountCard(card.name(), card.description(), card.qr());
    }
}
