package city.lianbo.document;

import java.util.List;
import java.util.stream.Stream;

/// Small documents of paragraphs, written as `id:words`.
final class Texts {

    private Texts() {}

    static Document document(String... lines) {
        return new Document(Stream.of(lines).map(Texts::passage).toList());
    }

    static Passage passage(String line) {
        var parts = line.split(":", 2);
        return new Passage(new BlockId(parts[0]), paragraph(parts[1]));
    }

    static Block paragraph(String words) {
        return new Block.Paragraph(words.isEmpty() ? List.of() : List.of(Inline.Text.plain(words)));
    }

    static List<String> lines(Document document) {
        return document.passages().stream()
                .map(passage ->
                        passage.id() + ":" + Documents.plainText(new Document(List.of(passage))))
                .toList();
    }
}
