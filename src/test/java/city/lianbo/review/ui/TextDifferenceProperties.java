package city.lianbo.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.review.ui.TextDifference.Fate;
import city.lianbo.review.ui.TextDifference.Paragraph;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class TextDifferenceProperties {

    @Property(tries = 400)
    void leavingOutWhatIsGoneGivesTheNewText(
            @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        assertThat(without(Fate.GONE, before, after)).isEqualTo(String.join("", after));
    }

    @Property(tries = 400)
    void leavingOutWhatIsNewGivesTheOldText(
            @ForAll("texts") List<String> before, @ForAll("texts") List<String> after) {
        assertThat(without(Fate.NEW, before, after)).isEqualTo(String.join("", before));
    }

    @Property(tries = 100)
    void equalTextsDifferNowhere(@ForAll("texts") List<String> text) {
        assertThat(TextDifference.between(text, text)).noneMatch(Paragraph::changed);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings().withChars("风雨🌀ab").ofMaxLength(8).list().ofMaxSize(6);
    }

    private static String without(Fate left, List<String> before, List<String> after) {
        return TextDifference.between(before, after).stream()
                .flatMap(paragraph -> paragraph.runs().stream())
                .filter(run -> run.fate() != left)
                .map(TextDifference.Run::text)
                .collect(Collectors.joining());
    }
}
