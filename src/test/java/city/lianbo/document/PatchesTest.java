package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PatchesTest {

    private static final Document MASTER = Texts.document("a:市民朋友", "b:请留意", "c:电话", "d:完");

    @Nested
    class WhenApplied {

        @Test
        void wordsAreReplacedInTheirPlace() {
            var patches = patches(new Replace(id("b"), Texts.paragraph("请务必留意")));

            assertThat(Texts.lines(patches.apply(MASTER)))
                    .containsExactly("a:市民朋友", "b:请务必留意", "c:电话", "d:完");
        }

        @Test
        void ownPassagesStandAfterTheirAnchorEvenWhereItIsHidden() {
            var patches = patches(new Hide(id("b")), insert("b", "x:我区另有安排"));

            assertThat(Texts.lines(patches.apply(MASTER)))
                    .containsExactly("a:市民朋友", "x:我区另有安排", "c:电话", "d:完");
        }

        @Test
        void aMovedBlockGoesToTheTop() {
            var patches = patches(new Move(id("c"), Optional.empty()));

            assertThat(Texts.lines(patches.apply(MASTER)))
                    .containsExactly("c:电话", "a:市民朋友", "b:请留意", "d:完");
        }

        @Test
        void passagesAfterTheSameBlockStandInTheOrderOfTheList() {
            var patches = patches(insert("a", "x:一"), insert("a", "y:二"), insert("x", "z:之间"));

            assertThat(Texts.lines(patches.apply(MASTER)))
                    .startsWith("a:市民朋友", "x:一", "z:之间", "y:二");
        }

        @Test
        void aTextTheyWereNotMadeForIsRefused() {
            var patches = patches(new Hide(id("elsewhere")));

            assertThatThrownBy(() -> patches.apply(MASTER))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("elsewhere");
        }
    }

    @Nested
    class WhenTakenFromAText {

        @Test
        void everyKindOfChangeIsFound() {
            var edited = Texts.document("d:完", "a:市民朋友", "n:新的一段", "c:新电话");

            var patches = Patches.between(MASTER, edited);

            assertThat(patches.list())
                    .containsExactlyInAnyOrder(
                            new Hide(id("b")),
                            new Replace(id("c"), Texts.paragraph("新电话")),
                            new Move(id("d"), Optional.empty()),
                            insert("a", "n:新的一段"));
            assertThat(patches.apply(MASTER)).isEqualTo(edited);
        }

        @Test
        void anUnchangedTextHasNone() {
            assertThat(Patches.between(MASTER, MASTER)).isEqualTo(Patches.NONE);
        }
    }

    @Nested
    class WhenEdited {

        @Test
        void backToTheMasterForgetsOneBlock() {
            var patches =
                    patches(
                            new Hide(id("b")),
                            new Move(id("b"), Optional.empty()),
                            new Hide(id("c")));

            assertThat(patches.forget(id("b"))).isEqualTo(patches(new Hide(id("c"))));
            assertThat(patches.changed()).containsExactlyInAnyOrder(id("b"), id("c"));
        }

        @Test
        void aLaterPatchTakesThePlaceOfWhatItContradicts() {
            var moved = new Move(id("b"), Optional.of(id("d")));
            var patches = patches(new Hide(id("b")), moved);

            assertThat(patches.with(new Replace(id("b"), Texts.paragraph("新"))))
                    .isEqualTo(patches(moved, new Replace(id("b"), Texts.paragraph("新"))));
        }

        @Test
        void whatIsDoneToAnOwnPassageIsDoneInItsInsertion() {
            var patches = patches(insert("a", "x:一"));

            assertThat(patches.with(new Replace(id("x"), Texts.paragraph("二"))))
                    .isEqualTo(patches(insert("a", "x:二")));
            assertThat(patches.with(new Move(id("x"), Optional.of(id("c")))))
                    .isEqualTo(patches(insert("c", "x:一")));
            assertThat(patches.with(new Hide(id("x")))).isEqualTo(Patches.NONE);
        }

        @Test
        void contradictionsAreRefused() {
            assertThatThrownBy(() -> patches(new Hide(id("a")), replace("a", "x")))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() ->
                            patches(
                                    new Move(id("a"), Optional.of(id("b"))),
                                    new Move(id("b"), Optional.of(id("a")))))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Nested
    class WhenStored {

        @Test
        void theJsonIsReadable() {
            var patches =
                    patches(
                            replace("b", "新"),
                            new Hide(id("c")),
                            insert("a", "x:一"),
                            new Move(id("d"), Optional.empty()));

            assertThat(patches.toJson())
                    .isEqualTo(
                            """
                            [{"replace":{"type":"paragraph","attrs":{"id":"b"},\
                            "content":[{"type":"text","text":"新"}]}},\
                            {"hide":"c"},\
                            {"move":"d","after":null},\
                            {"insert":{"type":"paragraph","attrs":{"id":"x"},\
                            "content":[{"type":"text","text":"一"}]},"after":"a"}]\
                            """);
            assertThat(Patches.parse(patches.toJson())).isEqualTo(patches);
        }

        @Test
        void nothingIsStoredAsAnEmptyArray() {
            assertThat(Patches.NONE.toJson()).isEqualTo("[]");
            assertThat(Patches.parse("[]")).isEqualTo(Patches.NONE);
            assertThat(Patches.parse("")).isEqualTo(Patches.NONE);
        }

        @Test
        void whatTheDeskDidNotWriteIsRefused() {
            for (var json :
                    List.of(
                            "{}",
                            "[1]",
                            "[{\"hide\":\"not an id\"}]",
                            "[{\"hide\":\"a\"},{\"hide\":\"a\"}]",
                            "[{\"replace\":{\"type\":\"paragraph\"}}]",
                            "[{\"replace\":{\"type\":\"script\",\"attrs\":{\"id\":\"a\"}}}]",
                            "nonsense")) {
                assertThatThrownBy(() -> Patches.parse(json))
                        .as(json)
                        .isInstanceOf(DocumentNotUnderstood.class);
            }
        }
    }

    private static Patches patches(Patch... patches) {
        return new Patches(List.of(patches));
    }

    private static Replace replace(String block, String words) {
        return new Replace(id(block), Texts.paragraph(words));
    }

    private static InsertAfter insert(String anchor, String line) {
        return new InsertAfter(Optional.of(id(anchor)), Texts.passage(line));
    }

    private static BlockId id(String name) {
        return new BlockId(name);
    }
}
