package city.lianbo.account.ui;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline;
import city.lianbo.document.Passage;
import java.util.List;

/// A short text in which a brand can be looked at.
final class SampleText {

    private SampleText() {}

    static Document of(String heading, String text, String quote) {
        return new Document(
                List.of(
                        passage("s1", new Block.Paragraph(line(text))),
                        passage("s2", new Block.Heading(2, line(heading))),
                        passage("s3", new Block.Quote(List.of(new Block.Paragraph(line(quote)))))));
    }

    private static Passage passage(String id, Block block) {
        return new Passage(new BlockId(id), block);
    }

    private static List<Inline> line(String words) {
        return List.of(Inline.Text.plain(words));
    }
}
