package city.lianbo.document;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import city.lianbo.document.Rebase.Conflicting;
import city.lianbo.document.Rebase.Rebased;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class RebaseTest {

    private static final Document BASE =
            Texts.document("a:市民朋友们", "b:3月15日起，全市开展免费体检。", "c:详情请致电服务热线。", "d:感谢配合。");

    @Nested
    class WhenBlocksAreChanged {

        @Test
        void bothSidesAreKeptInDifferentBlocks() {
            var next = Texts.document("a:各位市民朋友", "b:3月15日起，全市开展免费体检。", "c:详情请致电服务热线。", "d:感谢配合。");

            assertThat(text(next, replace("c", "详情请致电江东街道。")))
                    .containsExactly("a:各位市民朋友", "b:3月15日起，全市开展免费体检。", "c:详情请致电江东街道。", "d:感谢配合。");
        }

        @Test
        void bothSidesAreKeptInDifferentPlacesOfOneBlock() {
            var next = with("b", "3月18日起，全市开展免费体检。");

            assertThat(text(next, replace("b", "3月15日起，全市开展免费健康体检。")))
                    .contains("b:3月18日起，全市开展免费健康体检。");
        }

        @Test
        void theSameChangeOnBothSidesIsNoChangeOfOnesOwn() {
            var next = with("b", "已经结束。");

            assertThat(rebase(next, replace("b", "已经结束。"))).isEqualTo(new Rebased(Patches.NONE));
        }

        @Test
        void differentChangesInTheSamePlaceAreAConflict() {
            var next = with("b", "3月18日起，全市开展免费体检。");
            var mine = "3月20日起，全市开展免费体检。";

            assertThat(rebase(next, replace("b", mine), replace("d", "谢谢。")))
                    .isEqualTo(
                            new Conflicting(
                                    patches(replace("d", "谢谢。")),
                                    List.of(
                                            new Conflict(
                                                    id("b"),
                                                    BASE.passage(id("b")).map(Passage::block),
                                                    next.passage(id("b")).map(Passage::block),
                                                    Optional.of(Texts.paragraph(mine))))));
        }

        @Test
        void ofADateOneSideCannotChangeTheMonthAndTheOtherTheDay() {
            var next = with("b", "4月15日起，全市开展免费体检。");

            assertThat(rebase(next, replace("b", "3月18日起，全市开展免费体检。")))
                    .isInstanceOf(Conflicting.class);
        }

        @Test
        void aReplacedBlockTheMasterDeletedIsAConflict() {
            var next = without("c");

            var conflict = conflict(rebase(next, replace("c", "我的电话")));

            assertThat(conflict.now()).isEmpty();
            assertThat(conflict.mine()).contains(Texts.paragraph("我的电话"));
            assertThat(Texts.lines(conflict.keepMine(Patches.NONE, BASE, next).apply(next)))
                    .containsExactly("a:市民朋友们", "b:3月15日起，全市开展免费体检。", "c:我的电话", "d:感谢配合。");
        }

        @Test
        void aHiddenBlockTheMasterChangedIsAConflict() {
            var next = with("c", "详情请致电新的服务热线。");

            var conflict = conflict(rebase(next, new Hide(id("c"))));

            assertThat(conflict.mine()).isEmpty();
            assertThat(conflict.keepMine(Patches.NONE, BASE, next).list())
                    .containsExactly(new Hide(id("c")));
        }

        @Test
        void aHiddenBlockTheMasterDeletedIsGone() {
            assertThat(rebase(without("c"), new Hide(id("c"))))
                    .isEqualTo(new Rebased(Patches.NONE));
        }

        @Test
        void aHiddenBlockTheMasterMovedStaysHidden() {
            var next = Texts.document("c:详情请致电服务热线。", "a:市民朋友们", "b:3月15日起，全市开展免费体检。", "d:感谢配合。");

            assertThat(text(next, new Hide(id("c"))))
                    .containsExactly("a:市民朋友们", "b:3月15日起，全市开展免费体检。", "d:感谢配合。");
        }
    }

    @Nested
    class WhenAListOrAQuoteIsChanged {

        @Test
        void bothSidesAreKeptInDifferentItems() {
            assertThat(list(items("一", "二", "三"), items("一甲", "二", "三"), items("一", "二乙", "三")))
                    .contains(items("一甲", "二乙", "三"));
        }

        @Test
        void aNewItemStandsBesideARewrittenOne() {
            assertThat(list(items("一", "二"), items("一", "二甲"), items("一", "新", "二")))
                    .contains(items("一", "新", "二甲"));
        }

        @Test
        void bothSidesAreKeptInOneItem() {
            assertThat(list(items("周五登记后领取"), items("周五登记后现场领取"), items("下周五登记后领取")))
                    .contains(items("下周五登记后现场领取"));
        }

        @Test
        void anItemOneRewroteAndTheOtherTookAwayIsAConflict() {
            assertThat(list(items("一", "二"), items("一", "二甲"), items("一"))).isEmpty();
        }

        @Test
        void twoNewItemsInTheSamePlaceAreAConflict() {
            assertThat(list(items("一"), items("一", "甲"), items("一", "乙"))).isEmpty();
        }

        @Test
        void theSameNewItemOnBothSidesComesOnce() {
            assertThat(list(items("一", "二"), items("一甲", "二", "三"), items("一", "二", "三")))
                    .contains(items("一甲", "二", "三"));
        }

        @Test
        void aListThatBecameNumberedTakesTheOthersItem() {
            var bullets = items("一", "二");
            var numbered = new Block.OrderedList(1, items("一", "二").items());

            assertThat(list(bullets, numbered, items("一", "二乙")))
                    .contains(new Block.OrderedList(1, items("一", "二乙").items()));
        }

        @Test
        void aQuoteAndTheListInItAreMerged() {
            assertThat(
                            list(
                                    quote(Texts.paragraph("引"), items("一", "二")),
                                    quote(Texts.paragraph("引甲"), items("一", "二甲")),
                                    quote(Texts.paragraph("引"), items("一乙", "二"))))
                    .contains(quote(Texts.paragraph("引甲"), items("一乙", "二甲")));
        }

        private static Optional<Block> list(Block before, Block now, Block mine) {
            return BlockMerge.merge(before, now, mine);
        }

        private static Block.BulletList items(String... lines) {
            return new Block.BulletList(
                    Stream.of(lines)
                            .map(line -> new Block.Item(List.of(Texts.paragraph(line))))
                            .toList());
        }

        private static Block quote(Block... blocks) {
            return new Block.Quote(List.of(blocks));
        }
    }

    @Nested
    class WhenParagraphsAreCutOrJoined {

        private static final Document ONE = Texts.document("a:今天上午召开会议。下午前往社区调研。", "b:完");

        @Test
        void aCutParagraphTakesAChangeInItsFirstHalf() {
            var cut = Texts.document("a:今天上午召开会议。", "a2:下午前往社区调研。", "b:完");
            var next = Texts.document("a:今天上午召开专题会议。下午前往社区调研。", "b:完");

            var rebased = (Rebased) Rebase.of(Patches.between(ONE, cut), ONE, next);

            assertThat(Texts.lines(rebased.patches().apply(next)))
                    .containsExactly("a:今天上午召开专题会议。", "a2:下午前往社区调研。", "b:完");
        }

        @Test
        void aChangeInTheHalfThatWasCutOffIsAConflict() {
            var cut = Texts.document("a:今天上午召开会议。", "a2:下午前往社区调研。", "b:完");
            var next = Texts.document("a:今天上午召开会议。下午前往学校调研。", "b:完");

            assertThat(Rebase.of(Patches.between(ONE, cut), ONE, next))
                    .isInstanceOf(Conflicting.class);
        }

        @Test
        void aChangeInAParagraphThatWasJoinedToAnotherIsAConflict() {
            var two = Texts.document("a:今天上午召开会议。", "b:下午前往社区调研。");
            var joined = Texts.document("a:今天上午召开会议。下午前往社区调研。");
            var next = Texts.document("a:今天上午召开会议。", "b:下午前往学校调研。");

            var conflict = conflict(Rebase.of(Patches.between(two, joined), two, next));

            assertThat(conflict.block()).isEqualTo(id("b"));
        }
    }

    @Nested
    class WhenBlocksArePlaced {

        @Test
        void anOwnPassageFollowsAnAnchorThatMoved() {
            var next = Texts.document("a:市民朋友们", "c:详情请致电服务热线。", "d:感谢配合。", "b:3月15日起，全市开展免费体检。");

            assertThat(text(next, insert("b", "x:我区"))).endsWith("b:3月15日起，全市开展免费体检。", "x:我区");
        }

        @Test
        void whereTheAnchorIsGoneItFollowsTheBlockBefore() {
            assertThat(text(without("c"), insert("c", "x:我区")))
                    .containsExactly("a:市民朋友们", "b:3月15日起，全市开展免费体检。", "x:我区", "d:感谢配合。");
        }

        @Test
        void theBlockBeforeIsOneThatStayedInItsPlace() {
            var base = Texts.document("a:一", "b:二", "c:三", "d:四", "e:五");
            var next = Texts.document("a:一", "d:四", "e:五", "b:二");

            var rebased = (Rebased) Rebase.of(patches(insert("c", "x:我区")), base, next);

            assertThat(Texts.lines(rebased.patches().apply(next)))
                    .containsExactly("a:一", "x:我区", "d:四", "e:五", "b:二");
        }

        @Test
        void whereNothingIsLeftBeforeItStandsAtTheTop() {
            assertThat(text(Texts.document("d:感谢配合。"), insert("b", "x:我区")))
                    .containsExactly("x:我区", "d:感谢配合。");
        }

        @Test
        void ownPassagesStandBeforeThoseOfTheMaster() {
            var next =
                    Texts.document(
                            "a:市民朋友们",
                            "n:市里另有通知。",
                            "b:3月15日起，全市开展免费体检。",
                            "c:详情请致电服务热线。",
                            "d:感谢配合。");

            assertThat(text(next, insert("a", "x:我区"))).startsWith("a:市民朋友们", "x:我区", "n:市里另有通知。");
        }

        @Test
        void ownOrderWinsWhereBothMovedABlock() {
            var next = Texts.document("a:市民朋友们", "c:详情请致电服务热线。", "d:感谢配合。", "b:3月15日起，全市开展免费体检。");

            assertThat(text(next, new Move(id("b"), Optional.empty())))
                    .containsExactly("b:3月15日起，全市开展免费体检。", "a:市民朋友们", "c:详情请致电服务热线。", "d:感谢配合。");
        }

        @Test
        void aMovedBlockTheMasterDeletedIsGone() {
            assertThat(rebase(without("b"), new Move(id("b"), Optional.of(id("d")))))
                    .isEqualTo(new Rebased(Patches.NONE));
        }

        @Test
        void aPassageBothInsertedIsTheMasters() {
            var next =
                    Texts.document(
                            "a:市民朋友们", "b:3月15日起，全市开展免费体检。", "x:我区", "c:详情请致电服务热线。", "d:感谢配合。");

            assertThat(rebase(next, insert("a", "x:我区"))).isEqualTo(new Rebased(Patches.NONE));
            assertThat(conflict(rebase(next, insert("a", "x:他区"))).before()).isEmpty();
        }
    }

    private static List<String> text(Document next, Patch... mine) {
        var rebased = (Rebased) rebase(next, mine);
        return Texts.lines(rebased.patches().apply(next));
    }

    private static Rebase rebase(Document next, Patch... mine) {
        return Rebase.of(patches(mine), BASE, next);
    }

    private static Conflict conflict(Rebase rebase) {
        return ((Conflicting) rebase).conflicts().getFirst();
    }

    private static Document with(String block, String words) {
        return patches(replace(block, words)).apply(BASE);
    }

    private static Document without(String block) {
        return patches(new Hide(id(block))).apply(BASE);
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
