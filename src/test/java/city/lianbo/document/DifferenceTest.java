package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Difference.Added;
import city.lianbo.document.Difference.Changed;
import city.lianbo.document.Difference.Moved;
import city.lianbo.document.Difference.Part;
import city.lianbo.document.Difference.Removed;
import city.lianbo.document.Difference.Run;
import city.lianbo.document.Difference.Same;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void everyBlockSaysWhatBecameOfIt() {
        var before = Texts.document("a:标题", "b:旧的一段", "c:第三段", "d:第四段", "e:第五段");
        var after = Texts.document("e:第五段", "a:标题", "n:新来的", "c:第三节", "d:第四段");

        var difference = Difference.between(before, after);

        assertThat(difference.parts().stream().map(DifferenceTest::told))
                .containsExactly(
                        "moved e", "same a", "removed b", "added n", "changed c", "same d");
        assertThat(difference.isNothing()).isFalse();
    }

    @Test
    void equalTextsHaveNone() {
        var text = Texts.document("a:标题", "b:正文");

        assertThat(Difference.between(text, text).isNothing()).isTrue();
    }

    @Test
    void wordsDifferByRunsAndNumbersAsAWhole() {
        assertThat(runs("将于9月18日22:00停水，请储水。", "将于9月19日22:00停水，请提前储水。"))
                .isEqualTo("将于[-9月18日22:00-]{+9月19日22:00+}停水，请{+提前+}储水。");
    }

    @Test
    void charactersOfSeveralPartsAreNeverCutApart() {
        assertThat(runs("全家👨‍👩‍👧出动", "全家👨‍👩‍👦出动")).isEqualTo("全家[-👨‍👩‍👧-]{+👨‍👩‍👦+}出动");
    }

    @Test
    void onlyLooksChangedWhereAllWordsAreTheSame() {
        var before = Texts.document("a:通知");
        var after =
                new Document(
                        List.of(
                                new Passage(
                                        new BlockId("a"),
                                        new Block.Heading(2, List.of(Inline.Text.plain("通知"))))));

        assertThat(Difference.between(before, after).parts())
                .singleElement()
                .satisfies(part ->
                        assertThat(((Changed) part).runs())
                                .containsExactly(new Run(Run.Kind.SAME, "通知")));
    }

    private static String runs(String before, String after) {
        return Runs.between(before, after).stream()
                .map(run ->
                        switch (run.kind()) {
                            case SAME -> run.text();
                            case REMOVED -> "[-" + run.text() + "-]";
                            case ADDED -> "{+" + run.text() + "+}";
                        })
                .collect(Collectors.joining());
    }

    private static String told(Part part) {
        return switch (part) {
                    case Same _ -> "same ";
                    case Changed _ -> "changed ";
                    case Added _ -> "added ";
                    case Removed _ -> "removed ";
                    case Moved _ -> "moved ";
                }
                + part.block();
    }
}
