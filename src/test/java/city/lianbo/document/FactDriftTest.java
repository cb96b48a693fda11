package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.document.FactDrift.Drift;
import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FactDriftTest {

    private static final Document MASTER =
            Texts.document(
                    "a:停水通知",
                    "b:定于2026年9月18日22:00至次日6:00停水，涉及约1.2万户。",
                    "c:服务热线：0571-87654321",
                    "d:请市民提前储水。");

    @Nested
    class WhenNobodyLockedAFact {

        @Test
        void aChangedDateIsToldWithBothTexts() {
            assertThat(drifts("b", "定于2026年9月19日22:00至次日6:00停水，涉及约1.2万户。"))
                    .containsExactly(
                            new Drift(
                                    FactKind.DATE,
                                    "2026年9月18日",
                                    Optional.of("2026年9月19日"),
                                    false,
                                    new BlockId("b")));
        }

        @Test
        void anotherWayOfWritingIsNoDrift() {
            assertThat(drifts("b", "９月十八日晚上10点起停水，次日6时恢复，涉及12,000户。")).isEmpty();
        }

        @Test
        void aFactThatIsLeftOutIsTold() {
            assertThat(drifts("b", "定于2026年9月18日22:00至次日6:00停水。"))
                    .singleElement()
                    .satisfies(drift -> {
                        assertThat(drift.master()).isEqualTo("1.2万");
                        assertThat(drift.adapted()).isEmpty();
                    });
        }

        @Test
        void aFactThatMovedToAnotherPassageIsNoDrift() {
            var adapted =
                    Texts.document(
                            "a:停水通知，约12000户受影响",
                            "b:定于2026年9月18日22:00至次日6:00停水。",
                            "c:服务热线：0571-87654321",
                            "d:请市民提前储水。");

            assertThat(FactDrift.between(MASTER, adapted)).isEmpty();
        }

        @Test
        void anOwnPassageMayHaveOwnFacts() {
            var patches = insert("d", "x:我区另设供水点12处，联系电话：0571-11112222。");

            assertThat(FactDrift.between(MASTER, patches.apply(MASTER))).isEmpty();
        }

        @Test
        void aHiddenPassageIsNoDriftButSayingItAnewIs() {
            var hidden = new Patches(List.of(new Hide(new BlockId("c"))));

            assertThat(FactDrift.between(MASTER, hidden.apply(MASTER))).isEmpty();
            assertThat(
                            FactDrift.between(
                                    MASTER,
                                    hidden.with(
                                                    insert("c", "x:服务热线：0571-87654300")
                                                            .list()
                                                            .getFirst())
                                            .apply(MASTER)))
                    .singleElement()
                    .satisfies(drift -> assertThat(drift.adapted()).contains("0571-87654300"));
        }
    }

    @Nested
    class WhenFactsAreLocked {

        private static final Document LOCKED =
                new Document(
                        List.of(
                                Texts.passage("a:通知"),
                                new Passage(new BlockId("b"), fact("将于", "9月18日", "停水。"))));

        @Test
        void theyAreFoundOverAChangeOfLooks() {
            var date = new Mark.Fact(FactKind.DATE);
            var words =
                    List.<Inline>of(
                            new Inline.Text("9月", Set.of(date)),
                            new Inline.Text("18日", Set.of(date, Mark.Style.BOLD)));
            var document =
                    new Document(
                            List.of(new Passage(new BlockId("b"), new Block.Paragraph(words))));

            assertThat(Facts.locked(document))
                    .containsExactly(new LockedFact(FactKind.DATE, "9月18日", new BlockId("b")));
        }

        @Test
        void hidingTheirBlockIsRefusedWithTheirName() {
            assertThatThrownBy(() -> patches(new Hide(new BlockId("b"))).check(LOCKED))
                    .isInstanceOf(LockedFactDropped.class)
                    .hasMessageContaining("9月18日");
        }

        @Test
        void changingThemIsRefused() {
            var patch = new Replace(new BlockId("b"), fact("将于", "9月19日", "停水。"));

            assertThatThrownBy(() -> patches(patch).check(LOCKED))
                    .isInstanceOf(LockedFactDropped.class);
            assertThat(FactDrift.between(LOCKED, patches(patch).apply(LOCKED)))
                    .containsExactly(
                            new Drift(
                                    FactKind.DATE,
                                    "9月18日",
                                    Optional.of("9月19日"),
                                    true,
                                    new BlockId("b")));
        }

        @Test
        void unlockingThemIsRefused() {
            var patch = new Replace(new BlockId("b"), Texts.paragraph("将于9月18日停水。"));

            assertThatThrownBy(() -> patches(patch).check(LOCKED))
                    .isInstanceOf(LockedFactDropped.class);
        }

        @Test
        void otherWordsAroundThemAreFree() {
            var patch = new Replace(new BlockId("b"), fact("我区定于", "9月18日", "起停水，请储水。"));

            assertThatCode(() -> patches(patch).check(LOCKED)).doesNotThrowAnyException();
            assertThat(FactDrift.between(LOCKED, patches(patch).apply(LOCKED))).isEmpty();
        }

        @Test
        void theyMayGoToTheOtherHalfOfAParagraphThatIsCut() {
            var patches =
                    patches(
                            new Replace(new BlockId("b"), Texts.paragraph("停水。")),
                            new InsertAfter(
                                    Optional.of(new BlockId("b")),
                                    new Passage(new BlockId("x"), fact("时间：", "9月18日", ""))));

            assertThatCode(() -> patches.check(LOCKED)).doesNotThrowAnyException();
        }

        private static Patches patches(Patch... patches) {
            return new Patches(List.of(patches));
        }

        private static Block fact(String before, String date, String after) {
            var words = new ArrayList<Inline>();
            Stream.of(before, date, after)
                    .filter(text -> !text.isEmpty())
                    .forEach(text ->
                            words.add(
                                    text.equals(date)
                                            ? new Inline.Text(
                                                    text, Set.of(new Mark.Fact(FactKind.DATE)))
                                            : Inline.Text.plain(text)));
            return new Block.Paragraph(words);
        }
    }

    private static List<Drift> drifts(String block, String words) {
        var patches = new Patches(List.of(new Replace(new BlockId(block), Texts.paragraph(words))));
        return FactDrift.between(MASTER, patches.apply(MASTER));
    }

    private static Patches insert(String anchor, String line) {
        return new Patches(
                List.of(new InsertAfter(Optional.of(new BlockId(anchor)), Texts.passage(line))));
    }
}
