package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Block;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Conflict;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.LockedFactDropped;
import city.lianbo.document.Mark;
import city.lianbo.document.Passage;
import city.lianbo.document.Patch;
import city.lianbo.document.Patches;
import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What accounts change in the master's text, and what becomes of it when the master moves.
@DeskTest
class FollowingTest {

    private static final BlockId FIRST = new BlockId("b0");
    private static final BlockId SECOND = new BlockId("b1");
    private static final BlockId THIRD = new BlockId("b2");

    @Autowired private Adaptations adaptations;
    @Autowired private BulkAdaptations bulk;
    @Autowired private OwnTexts texts;
    @Autowired private AdaptationTick tick;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private JdbcClient database;

    private Newsroom newsroom;
    private RevisionId revision;
    private AccountId traffic;
    private AccountId health;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("台风靠近本市。", "请减少外出。", "热线随时接听。");
        traffic = newsroom.account(newsroom.traffic);
        health = newsroom.account(newsroom.health);
        Acting.as(
                newsroom.coordinator, () -> adaptations.adapt(revision, List.of(traffic, health)));
    }

    @Test
    void anOwnBlockStaysAndTheMastersCorrectionArrives() {
        patch(traffic, replace(SECOND, "请改乘地铁。"));

        newsroom.next(revision, Newsroom.text("强台风靠近本市。", "请减少外出。", "热线随时接听。"));

        assertThat(text(traffic)).isEqualTo("强台风靠近本市。\n请改乘地铁。\n热线随时接听。");
        assertThat(text(health)).isEqualTo("强台风靠近本市。\n请减少外出。\n热线随时接听。");
        assertThat(row(traffic).state()).isEqualTo(AdaptationState.ADAPTED);
        assertThat(row(traffic).blocks()).isEqualTo(1);
    }

    @Test
    void hidingInsertingAndMovingFollowToo() {
        patch(
                traffic,
                new Patches(
                        List.of(
                                new Patch.Hide(FIRST),
                                new Patch.InsertAfter(
                                        Optional.of(SECOND),
                                        new Passage(new BlockId("own"), paragraph("公交停运。"))),
                                new Patch.Move(THIRD, Optional.empty()))));

        newsroom.next(revision, Newsroom.text("台风靠近本市。", "请不要外出。", "热线随时接听。"));

        assertThat(text(traffic)).isEqualTo("热线随时接听。\n请不要外出。\n公交停运。");
        assertThat(row(traffic).blocks()).isEqualTo(3);
    }

    @Nested
    class InConflict {

        private RevisionId next;

        @BeforeEach
        void collide() {
            patch(traffic, replace(SECOND, "请改乘地铁。"));
            Acting.as(newsroom.trafficEditor, () -> bulk.submit(Set.of(row(traffic).id())));
            next = newsroom.next(revision, Newsroom.text("台风靠近本市。", "请不要外出。", "热线随时接听。"));
        }

        @Test
        void saysWhatWasBeforeWhatTheMasterSaysAndWhatIsMine() {
            var detail = detail(traffic);

            assertThat(detail.row().state()).isEqualTo(AdaptationState.CONFLICT);
            assertThat(detail.row().standing().conflicts()).isEqualTo(1);
            assertThat(detail.row().standing().submittedAt()).as("is not ready any more").isEmpty();
            assertThat(detail.conflicts())
                    .extracting(OpenConflict::conflict)
                    .satisfiesExactly(conflict -> {
                        assertThat(conflict.block()).isEqualTo(SECOND);
                        assertThat(conflict.before()).contains(paragraph("请减少外出。"));
                        assertThat(conflict.now()).contains(paragraph("请不要外出。"));
                        assertThat(conflict.mine()).contains(paragraph("请改乘地铁。"));
                    });
        }

        @Test
        void isNeitherSealedNorSubmitted() {
            assertThatThrownBy(() -> adaptations.effective(row(traffic).id()).check("临江交通"))
                    .isInstanceOf(AdaptationInConflict.class)
                    .hasMessageContaining("临江交通");
            assertThatThrownBy(() ->
                            Acting.as(
                                    newsroom.trafficEditor,
                                    () -> bulk.submit(Set.of(row(traffic).id()))))
                    .isInstanceOf(AdaptationInConflict.class)
                    .hasMessageContaining(newsroom.name(traffic));
        }

        @Test
        void takingTheMasterFollowsIt() {
            decide(new Decision.TakeMaster());

            assertThat(text(traffic)).contains("请不要外出。").doesNotContain("地铁");
            assertThat(row(traffic).state()).isEqualTo(AdaptationState.INHERITS);
        }

        @Test
        void keepingMineKeepsIt() {
            decide(new Decision.KeepMine());

            assertThat(text(traffic)).contains("请改乘地铁。").doesNotContain("请不要外出");
            assertThat(row(traffic).state()).isEqualTo(AdaptationState.ADAPTED);
            assertThatCode(() -> adaptations.effective(row(traffic).id()).check("临江交通"))
                    .doesNotThrowAnyException();
        }

        @Test
        void sayingSomethingElseSaysThat() {
            decide(new Decision.Say(paragraph("请不要外出，必须出行请乘地铁。")));

            assertThat(text(traffic)).contains("请不要外出，必须出行请乘地铁。");
            assertThat(adaptations.effective(row(traffic).id()).contributors())
                    .contains(Newsroom.id(newsroom.trafficEditor));
        }

        @Test
        void aFurtherRevisionLeavesItOpenWithTheNewestWords() {
            newsroom.next(next, Newsroom.text("强台风靠近本市。", "请勿外出。", "热线随时接听。"));

            assertThat(detail(traffic).conflicts())
                    .extracting(OpenConflict::conflict)
                    .satisfiesExactly(conflict -> {
                        assertThat(conflict.before()).contains(paragraph("请减少外出。"));
                        assertThat(conflict.now()).contains(paragraph("请勿外出。"));
                        assertThat(conflict.mine()).contains(paragraph("请改乘地铁。"));
                    });
            assertThat(text(traffic)).startsWith("强台风靠近本市。");
        }

        @Test
        void aFurtherRevisionElsewhereLeavesItOpen() {
            newsroom.next(next, Newsroom.text("强台风靠近本市。", "请不要外出。", "热线随时接听。"));

            assertThat(row(traffic).state()).isEqualTo(AdaptationState.CONFLICT);
        }

        @Test
        void aMasterThatGoesBackSettlesItForMe() {
            newsroom.next(next, Newsroom.text("台风靠近本市。", "请减少外出。", "热线随时接听。"));

            assertThat(row(traffic).state()).isEqualTo(AdaptationState.ADAPTED);
            assertThat(text(traffic)).contains("请改乘地铁。");
        }

        @Test
        void aMasterThatSaysTheSameSettlesIt() {
            newsroom.next(next, Newsroom.text("台风靠近本市。", "请改乘地铁。", "热线随时接听。"));

            assertThat(row(traffic).state()).isEqualTo(AdaptationState.INHERITS);
            assertThat(text(traffic)).contains("请改乘地铁。");
        }

        @Test
        void aBlockTheMasterDroppedCanStillBeKept() {
            newsroom.next(next, new Document(without(SECOND)));

            assertThat(detail(traffic).conflicts().getFirst().conflict().now()).isEmpty();
            decide(new Decision.KeepMine());

            assertThat(text(traffic)).isEqualTo("台风靠近本市。\n请改乘地铁。\n热线随时接听。");
        }

        @Test
        void decidingTwiceChangesNothing() {
            decide(new Decision.KeepMine());
            decide(new Decision.TakeMaster());

            assertThat(text(traffic)).contains("请改乘地铁。");
        }

        private List<Passage> without(BlockId block) {
            return articles.revision(next).document().passages().stream()
                    .filter(passage -> !passage.id().equals(block))
                    .toList();
        }

        private void decide(Decision decision) {
            var row = row(traffic);
            Acting.as(
                    newsroom.trafficEditor,
                    () -> texts.decide(row.id(), row.version(), SECOND, decision));
        }
    }

    @Test
    void whatWasMissedIsFollowedByTheTickAndRefusedUntilThen() {
        var next = newsroom.next(revision, Newsroom.text("强台风靠近本市。"));
        forget(revision);
        assertThat(row(traffic).state()).isEqualTo(AdaptationState.OUTDATED);
        assertThatThrownBy(() -> adaptations.effective(row(traffic).id()).check("临江交通"))
                .isInstanceOf(AdaptationOutdated.class)
                .hasMessageContaining("临江交通");

        tick.ring("");

        assertThat(row(traffic).revision()).isEqualTo(next);
        assertThat(text(traffic)).isEqualTo("强台风靠近本市。");
    }

    /// As if the desk had died between the cut and the pass.
    private void forget(RevisionId earlier) {
        database.sql("update adaptation set revision = ? where article = ?")
                .params(earlier.value(), article().value())
                .update();
    }

    @Nested
    class WithLockedFacts {

        @BeforeEach
        void lock() {
            revision =
                    newsroom.next(
                            revision,
                            new Document(
                                    List.of(
                                            new Passage(FIRST, phone("热线", "12345", "随时接听。")),
                                            new Passage(SECOND, paragraph("请减少外出。")))));
        }

        @Test
        void theyCanNeitherBeHiddenNorChanged() {
            assertThatThrownBy(() -> patch(traffic, new Patches(List.of(new Patch.Hide(FIRST)))))
                    .isInstanceOf(LockedFactDropped.class)
                    .hasMessageContaining("12345");
            assertThatThrownBy(() ->
                            patch(
                                    traffic,
                                    new Patches(
                                            List.of(
                                                    new Patch.Replace(
                                                            FIRST,
                                                            phone("热线", "12346", "随时接听。"))))))
                    .isInstanceOf(LockedFactDropped.class);

            assertThat(row(traffic).inheritsAll()).isTrue();
        }

        @Test
        void theWordsAroundThemCan() {
            patch(
                    traffic,
                    new Patches(List.of(new Patch.Replace(FIRST, phone("拨打", "12345", "找我们。")))));

            assertThat(text(traffic)).startsWith("拨打12345找我们。");
            assertThat(row(traffic).standing().lockedDrifts()).isZero();
        }

        @Test
        void aFactNobodyLockedMayDifferAndIsTold() {
            revision =
                    newsroom.next(
                            revision,
                            new Document(
                                    List.of(
                                            new Passage(FIRST, paragraph("2026年7月3日18时停运。")),
                                            new Passage(SECOND, paragraph("请减少外出。")))));

            patch(traffic, replace(FIRST, "2026年7月3日19时停运。"));

            assertThat(row(traffic).standing().drifts()).isPositive();
            assertThat(detail(traffic).drifts())
                    .anySatisfy(drift -> assertThat(drift.master()).contains("18"));
        }
    }

    @Nested
    class WithVariables {

        @BeforeEach
        void leaveOpen() {
            revision =
                    newsroom.next(
                            revision,
                            new Document(
                                    List.of(
                                            new Passage(
                                                    FIRST,
                                                    new Paragraph(
                                                            List.of(
                                                                    new Inline.Variable(
                                                                            VariableName
                                                                                    .ACCOUNT_NAME),
                                                                    Text.plain("热线"),
                                                                    new Inline.Variable(
                                                                            VariableName
                                                                                    .DEPARTMENT_HOTLINE)))))));
        }

        @Test
        void aMissingValueIsAFinding() {
            var effective = adaptations.effective(row(traffic).id());

            assertThat(effective.variables().missingIn(effective.document()))
                    .containsExactly(VariableName.DEPARTMENT_HOTLINE);
        }

        @Test
        void theDesksKnowledgeAndTheAccountsOwnValuesFillThemIn() {
            fill(traffic, "12328");

            var effective = adaptations.effective(row(traffic).id());
            assertThatCode(() -> effective.check("临江交通")).doesNotThrowAnyException();
            assertThat(effective.html().html()).contains(newsroom.name(traffic) + "热线12328");
            assertThat(row(traffic).variables()).isTrue();
            assertThat(effective.difference())
                    .isNotEqualTo(adaptations.effective(row(health).id()).difference());
        }

        private void fill(AccountId account, String hotline) {
            var row = row(account);
            Acting.as(
                    newsroom.trafficEditor,
                    () ->
                            texts.fill(
                                    row.id(),
                                    row.version(),
                                    new Variables(
                                            Map.of(VariableName.DEPARTMENT_HOTLINE, hotline))));
        }
    }

    @Test
    void patchesArePartOfTheDifference() {
        patch(traffic, replace(SECOND, "请改乘地铁。"));
        patchAs(health, replace(SECOND, "请改乘地铁。"));
        var one = adaptations.effective(row(traffic).id()).difference();
        assertThat(adaptations.effective(row(health).id()).difference()).isEqualTo(one);

        patchAs(health, replace(SECOND, "请戴口罩。"));

        assertThat(adaptations.effective(row(health).id()).difference()).isNotEqualTo(one);
    }

    @Test
    void copyingTakesTheBlocksAlongAndResettingDropsThem() {
        patch(traffic, replace(SECOND, "请改乘地铁。"));

        Acting.as(
                newsroom.coordinator,
                () -> bulk.copy(row(traffic).id(), List.of(row(health).id())));
        assertThat(text(health)).contains("请改乘地铁。");

        Acting.as(newsroom.coordinator, () -> bulk.reset(List.of(row(health).id())));
        assertThat(row(health).state()).isEqualTo(AdaptationState.INHERITS);
        assertThat(text(health)).contains("请减少外出。");
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        var before = row(traffic);
        patch(traffic, replace(SECOND, "请改乘地铁。"));

        assertThatThrownBy(() ->
                        Acting.as(
                                newsroom.trafficEditor,
                                () -> texts.patch(before.id(), before.version(), Patches.NONE)))
                .isInstanceOf(AdaptationChangedMeanwhile.class);

        assertThat(text(traffic)).contains("地铁");
    }

    @Test
    void openConflictsSurviveBeingKept() {
        var conflict =
                new Conflict(
                        SECOND,
                        Optional.empty(),
                        Optional.of(paragraph("新的“引号”")),
                        Optional.of(new Block.Divider()));
        var open = new ArrayList<>(List.of(new OpenConflict(revision, conflict)));

        assertThat(ConflictsJson.read(ConflictsJson.write(open))).isEqualTo(open);
        assertThat(ConflictsJson.read("")).isEmpty();
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(List.of(Text.plain(words)));
    }

    private static Paragraph phone(String before, String number, String after) {
        return new Paragraph(
                List.of(
                        Text.plain(before),
                        new Text(number, Set.of(new Mark.Fact(FactKind.PHONE))),
                        Text.plain(after)));
    }

    private static Patches replace(BlockId block, String words) {
        return new Patches(List.of(new Patch.Replace(block, paragraph(words))));
    }

    private void patch(AccountId account, Patches patches) {
        var row = row(account);
        Acting.as(newsroom.trafficEditor, () -> texts.patch(row.id(), row.version(), patches));
    }

    private void patchAs(AccountId account, Patches patches) {
        var row = row(account);
        Acting.as(newsroom.coordinator, () -> texts.patch(row.id(), row.version(), patches));
    }

    private String text(AccountId account) {
        return Documents.plainText(adaptations.effective(row(account).id()).document());
    }

    private AdaptationDetail detail(AccountId account) {
        return Acting.call(
                newsroom.coordinator, () -> adaptations.find(row(account).id()).orElseThrow());
    }

    private AdaptationRow row(AccountId account) {
        return Acting.call(
                        newsroom.coordinator,
                        () -> adaptations.line(article(), account).orElseThrow())
                .row();
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
