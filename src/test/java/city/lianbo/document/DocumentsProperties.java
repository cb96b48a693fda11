package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

class DocumentsProperties {

    @Provide
    Arbitrary<Document> documents() {
        return DocumentArbitraries.documents();
    }

    @Provide
    Arbitrary<Document> shortDocuments() {
        return DocumentArbitraries.documents(2);
    }

    @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
    void readingWhatWasWrittenGivesTheSameDocument(@ForAll("shortDocuments") Document document) {
        var json = Documents.toJson(document);

        assertThat(Documents.parse(json)).isEqualTo(document);
        assertThat(Documents.toJson(Documents.parse(json))).isEqualTo(json);
    }

    @Property(tries = 300)
    void everythingReadableIsInTheHtml(@ForAll("documents") Document document) {
        var html = WeChatHtml.render(document, Themes.INK).html();

        var shown = letters(Jsoup.parse(html).text());
        int from = 0;
        for (var word : Documents.plainText(document).split("[\\p{Z}\\s]", -1)) {
            int found = shown.indexOf(letters(word), from);
            assertThat(found).as("“%s” in its place in %s", word, shown).isNotNegative();
            from = found + letters(word).length();
        }
    }

    @Property(tries = 300)
    void onlyKnownElementsAndStylesComeOut(@ForAll("documents") Document document) {
        for (var theme : Themes.all()) {
            Harmless.assertHarmless(WeChatHtml.render(document, theme).html());
        }
    }

    @Property(tries = 300)
    void anOpeningStandsFirstAndNoIdIsTwice(
            @ForAll("documents") Document document, @ForAll("documents") Document opening) {
        var together = Documents.withOpening(document, opening);

        var ids = together.passages().stream().map(Passage::id).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        var blocks = new ArrayList<>(opening.passages().stream().map(Passage::block).toList());
        blocks.addAll(document.passages().stream().map(Passage::block).toList());
        assertThat(together.passages().stream().map(Passage::block)).isEqualTo(blocks);
        assertThat(together.passages()).endsWith(document.passages().toArray(Passage[]::new));
    }

    /// Foot-note numbers, list marks and blanks stand between the words; the letters remain.
    private static String letters(String text) {
        return text.replaceAll("\\[\\d+]", "").replaceAll("[\\p{Z}\\s\\p{Cf}]", "");
    }
}
