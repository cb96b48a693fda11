package city.lianbo.article;

import static city.lianbo.article.Desk.as;
import static city.lianbo.article.Desk.coordinator;
import static city.lianbo.article.Desk.department;
import static city.lianbo.article.Desk.editor;
import static city.lianbo.article.Desk.id;
import static city.lianbo.article.Desk.overtaken;
import static city.lianbo.article.Desk.person;
import static city.lianbo.article.Desk.run;
import static city.lianbo.article.Desk.saved;
import static city.lianbo.article.Desk.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import city.lianbo.DeskTest;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.platform.RuleBroken;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DeskTest
@RecordApplicationEvents
class ArticlesTest {

    @Autowired Articles articles;
    @Autowired ApplicationEvents events;

    private final Actor writer = coordinator("市级统筹");
    private final Actor second = coordinator("市级统筹乙");

    @Nested
    class Saving {

        @Test
        void whatWasTypedIsRead() {
            var id = as(writer, articles::create);
            var text =
                    new ArticleText(
                            "台风\n预警",
                            "摘要",
                            "市气象局",
                            Optional.of(Fingerprint.of("x")),
                            Desk.body("正文"));

            var result = saved(as(writer, () -> articles.save(id, 1, text)));

            var row = as(writer, () -> articles.find(id)).orElseThrow();
            assertThat(row.text()).isEqualTo(text);
            assertThat(row.text().title()).isEqualTo("台风 预警");
            assertThat(row.version()).isEqualTo(result.version()).isEqualTo(2);
            assertThat(row.savedBy()).isEqualTo("市级统筹");
            assertThat(row.state()).isEqualTo(ArticleState.DRAFT);
            assertThat(row.writable()).isTrue();
        }

        @Test
        void anUnchangedTextMakesNoNewVersion() {
            var id = article(text("题", "文"));

            assertThat(saved(save(writer, id, 2, text("题", "文"))).version()).isEqualTo(2);
            assertThat(saved(save(second, id, 1, text("题", "文"))).version()).isEqualTo(2);
        }

        @Test
        void whoComesTooLateIsToldAndKeepsTheText() {
            var id = article(text("先到", "文"));

            var late = overtaken(save(second, id, 1, text("后到", "文")));

            assertThat(late.by()).isEqualTo("市级统筹");
            assertThat(current(id).title()).isEqualTo("先到");
            assertThat(as(second, () -> articles.asides(id)))
                    .singleElement()
                    .satisfies(aside -> {
                        assertThat(aside.id()).isEqualTo(late.kept());
                        assertThat(aside.text()).isEqualTo(text("后到", "文"));
                    });
            assertThat(as(writer, () -> articles.asides(id))).isEmpty();
        }

        @Test
        void twoPeopleInDifferentBlocksBothKeepTheirWork() {
            var id = article(text("题", "第一段", "第二段", "第三段"));
            var base = ArticleBase.of(row(id));
            saved(save(writer, id, 2, text("新题", "第一段改", "第二段", "第三段")));

            var mine = text("题", "第一段", "第二段", "第三段改");
            var merged = (SaveResult.Merged) as(second, () -> articles.save(id, base, mine));

            assertThat(current(id))
                    .isEqualTo(merged.text())
                    .isEqualTo(text("新题", "第一段改", "第二段", "第三段改"));
            assertThat(merged.version()).isEqualTo(row(id).version()).isEqualTo(4);
            assertThat(merged.by()).isEqualTo("市级统筹");
            assertThat(merged.blocks()).containsExactly(new BlockId("p0"));
            assertThat(as(second, () -> articles.asides(id))).isEmpty();
        }

        @Test
        void inTheSameBlockTheSecondIsToldAndNothingIsLost() {
            var id = article(text("题", "会议在周五", "第二段"));
            var base = ArticleBase.of(row(id));
            saved(save(writer, id, 2, text("题", "会议在周六", "第二段改")));

            var mine = text("题", "会议在周日", "第二段");
            var late = overtaken(as(second, () -> articles.save(id, base, mine)));

            assertThat(late.blocks()).containsExactly(new BlockId("p0"));
            assertThat(current(id)).isEqualTo(text("题", "会议在周六", "第二段改"));
            assertThat(as(second, () -> articles.asides(id)))
                    .singleElement()
                    .satisfies(aside ->
                            assertThat(aside.text())
                                    .as("mine at issue, the other's elsewhere")
                                    .isEqualTo(late.text())
                                    .isEqualTo(text("题", "会议在周日", "第二段改")));
        }

        @Test
        void theSameFieldIsThePlaceOfOnePerson() {
            var id = article(text("题", "文"));
            var base = ArticleBase.of(row(id));
            saved(save(writer, id, 2, text("先到", "文")));

            var late = overtaken(as(second, () -> articles.save(id, base, text("后到", "文改"))));

            assertThat(late.blocks()).isEmpty();
            assertThat(late.text()).isEqualTo(text("后到", "文改"));
        }

        @Test
        void whoTypedWhatTheArticleSaysHasNothingToTakeIn() {
            var id = article(text("题", "第一段", "第二段"));
            var base = ArticleBase.of(row(id));
            saved(save(writer, id, 2, text("题", "第一段改", "第二段")));

            var result = saved(as(second, () -> articles.save(id, base, text("题", "第一段改", "第二段"))));

            assertThat(result.version()).isEqualTo(3);
        }

        @Test
        void openScreensHearOfEverySave() {
            var id = article(text("题", "文"));

            saved(save(writer, id, 2, text("题", "文改")));

            assertThat(
                            events.stream(ArticleVersionSaved.class)
                                    .filter(saved -> saved.article().equals(id)))
                    .extracting(ArticleVersionSaved::version)
                    .containsExactly(2L, 3L);
        }

        @Test
        void typingOnKeepsOneTextAside() {
            var id = article(text("先到", "文"));

            var first = overtaken(save(second, id, 1, text("后", "文")));
            var next = overtaken(save(second, id, 1, text("后到", "文")));

            assertThat(next.kept()).isEqualTo(first.kept());
            assertThat(as(second, () -> articles.asides(id)))
                    .extracting(aside -> aside.text().title())
                    .containsExactly("后到");
        }

        @Test
        void aKeptTextCanTakeThePlaceOfTheOther() {
            var id = article(text("先到", "文"));
            var late = overtaken(save(second, id, 1, text("后到", "文")));

            var result = as(second, () -> articles.exchange(late.kept()));

            assertThat(result.version()).isEqualTo(3);
            assertThat(current(id).title()).isEqualTo("后到");
            assertThat(as(second, () -> articles.asides(id)))
                    .extracting(aside -> aside.text().title())
                    .containsExactly("先到");
            assertThat(events.stream(ArticleTextExchanged.class)).hasSize(1);
        }

        @Test
        void aKeptTextBelongsToWhoTypedIt() {
            var id = article(text("先到", "文"));
            var late = overtaken(save(second, id, 1, text("后到", "文")));

            assertThatExceptionOfType(AsideUnknown.class)
                    .isThrownBy(() -> run(writer, () -> articles.exchange(late.kept())));
            assertThatExceptionOfType(AsideUnknown.class)
                    .isThrownBy(() -> run(writer, () -> articles.discard(late.kept())));
            run(second, () -> articles.discard(late.kept()));
            assertThat(as(second, () -> articles.asides(id))).isEmpty();
        }

        @Test
        void ofTwoAtTheSameMomentOneIsTooLate() throws InterruptedException {
            var id = article(text("题", "文"));
            var start = new CountDownLatch(1);
            var results = new ArrayList<SaveResult>();
            var threads = new ArrayList<Thread>();
            for (var actor : List.of(writer, second)) {
                threads.add(
                        Thread.ofVirtual()
                                .start(() -> {
                                    await(start);
                                    var text = text(actor.name(), "文");
                                    var result = save(actor, id, 2, text);
                                    synchronized (results) {
                                        results.add(result);
                                    }
                                }));
            }
            start.countDown();
            for (var thread : threads) {
                thread.join();
            }

            assertThat(results).hasSize(2);
            assertThat(results).filteredOn(SaveResult.Saved.class::isInstance).hasSize(1);
        }

        @Test
        void aFieldBeyondAllMeasureIsRefused() {
            var id = article(text("题", "文"));

            assertThatExceptionOfType(ArticleFieldTooLong.class)
                    .isThrownBy(() -> save(writer, id, 2, text("长".repeat(1_001), "文")));
            assertThat(current(id).title()).isEqualTo("题");
        }

        @Test
        void theTrailIsToldOncePerSittingAndAgainAfterACut() {
            var id = article(text("题", "一"));
            save(writer, id, 2, text("题", "二"));
            save(second, id, 3, text("题", "三"));
            assertThat(told(id)).isEqualTo(2);

            run(writer, () -> articles.cut(id));
            save(writer, id, 4, text("题", "四"));

            assertThat(told(id)).isEqualTo(3);
        }

        private long told(ArticleId id) {
            return events.stream(ArticleSaved.class).filter(f -> f.article().equals(id)).count();
        }
    }

    @Nested
    class Cutting {

        @Test
        void freezesTheTextWithEverybodyWhoWroteIt() {
            var id = article(text("题", "一"));
            save(second, id, 2, text("题 ", "一", "二"));

            var revision = as(coordinator("只定稿"), () -> articles.cut(id, 3));

            assertThat(revision.number()).isEqualTo(1);
            assertThat(revision.title()).isEqualTo("题");
            assertThat(revision.document()).isEqualTo(Desk.body("一", "二"));
            assertThat(revision.contributors()).containsExactlyInAnyOrder(id(writer), id(second));
            assertThat(articles.revision(revision.id())).isEqualTo(revision);
            assertThat(articles.newestRevision(id)).contains(revision);
            assertThat(row(id).state()).isEqualTo(ArticleState.CUT);
            assertThat(events.stream(RevisionCut.class))
                    .contains(new RevisionCut(id, revision.id(), 1, "题"));
        }

        @Test
        void laterChangesDoNotReachIt() {
            var id = article(text("题", "一"));
            var revision = as(writer, () -> articles.cut(id));

            save(second, id, 2, text("题", "二"));

            assertThat(articles.revision(revision.id())).isEqualTo(revision);
            assertThat(revision.contributors()).containsExactly(id(writer));
            assertThat(row(id).state()).isEqualTo(ArticleState.CHANGED);
            var next = as(writer, () -> articles.cut(id));
            assertThat(next.number()).isEqualTo(2);
            assertThat(next.contributors()).containsExactlyInAnyOrder(id(writer), id(second));
            assertThat(as(writer, () -> articles.revisions(id)))
                    .extracting(RevisionLine::number)
                    .containsExactly(2, 1);
        }

        @Test
        void twiceIsOnce() {
            var id = article(text("题", "一"));

            assertThat(as(writer, () -> articles.cut(id)))
                    .isEqualTo(as(writer, () -> articles.cut(id)));
            assertThat(as(writer, () -> articles.revisions(id))).hasSize(1);
        }

        @Test
        void refusesWhatOthersChangedMeanwhile() {
            var id = article(text("题", "一"));
            save(second, id, 2, text("题", "二"));

            assertThatExceptionOfType(ArticleMovedOn.class)
                    .isThrownBy(() -> run(writer, () -> articles.cut(id, 2)))
                    .satisfies(refusal ->
                            assertThat(refusal.arguments()).containsExactly("题", "市级统筹乙"));
        }

        @Test
        void refusesAMissingTitle() {
            assertNotCut(text("  ", "文"), ArticleWithoutTitle.class);
        }

        @Test
        void refusesATitleWeChatWouldRefuse() {
            assertNotCut(text("题".repeat(65), "文"), ArticleTitleTooLong.class);
            var id = article(text("题".repeat(63) + "😀", "文"));
            assertThat(as(writer, () -> articles.cut(id)).number()).isEqualTo(1);
        }

        @Test
        void refusesADigestAndAnAuthorWeChatWouldRefuse() {
            var body = Desk.body("文");
            assertNotCut(
                    new ArticleText("题", "摘".repeat(129), "", Optional.empty(), body),
                    ArticleDigestTooLong.class);
            assertNotCut(
                    new ArticleText("题", "", "作".repeat(17), Optional.empty(), body),
                    ArticleAuthorTooLong.class);
        }

        @Test
        void refusesAnEmptyBody() {
            assertNotCut(text("题"), ArticleIsEmpty.class);
        }

        @Test
        void refusesPicturesThatAreNotInTheLibrary() {
            var unknown = Fingerprint.of(UUID.randomUUID().toString());
            assertNotCut(Desk.covered(text("题", "文"), unknown), ArticlePictureMissing.class);
            var picture = new Passage(new BlockId("p"), new Picture(unknown, "", "", ""));
            var document = new Document(List.of(picture));
            assertNotCut(
                    new ArticleText("题", "", "", Optional.empty(), document),
                    ArticlePictureMissing.class);
        }

        private void assertNotCut(ArticleText text, Class<? extends RuleBroken> refusal) {
            var id = article(text);

            assertThatExceptionOfType(refusal)
                    .isThrownBy(() -> run(writer, () -> articles.cut(id)));
            assertThat(row(id).state()).isEqualTo(ArticleState.DRAFT);
            assertThat(articles.newestRevision(id)).isEmpty();
        }
    }

    @Nested
    class Rights {

        private final Actor editor = editor("交通部门编辑", department());
        private final Actor stranger = editor("教育部门编辑", department());

        @Test
        void anEditorWritesForTheOwnDepartment() {
            var id = as(editor, articles::create);

            var row = as(editor, () -> articles.find(id)).orElseThrow();

            assertThat(row.department()).isEqualTo(editor.department());
            saved(save(editor, id, 1, text("题", "文")));
            assertThat(as(editor, () -> articles.cut(id)).number()).isEqualTo(1);
        }

        @Test
        void othersDoNotWriteForTheDepartment() {
            var id = as(editor, articles::create);

            assertThatExceptionOfType(ArticleUnknown.class)
                    .isThrownBy(() -> save(stranger, id, 1, text("题", "文")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> save(writer, id, 1, text("题", "文")));
            assertThat(as(stranger, () -> articles.find(id))).isEmpty();
            assertThat(as(writer, () -> articles.find(id)).orElseThrow().writable()).isFalse();
        }

        @Test
        void anEditorReadsTheCitysArticles() {
            var id = article(text("题", "文"));

            assertThat(as(editor, () -> articles.find(id)).orElseThrow().writable()).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> save(editor, id, 2, text("别题", "文")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> run(editor, () -> articles.cut(id)));
        }

        @ParameterizedTest
        @EnumSource(names = {"REVIEWER", "AUDITOR"})
        void reviewersAndAuditorsOnlyRead(Role role) {
            var reader = person("读者", Optional.empty(), role);
            var id = article(text("题", "文"));

            assertThat(as(reader, () -> articles.find(id))).isPresent();
            assertThat(as(reader, articles::mayCreate)).isFalse();
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> run(reader, articles::create));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> save(reader, id, 2, text("别题", "文")));
            assertThatExceptionOfType(AccessDeniedException.class)
                    .isThrownBy(() -> run(reader, () -> articles.cut(id)));
        }

        @Test
        void administratorsAndTheDeskItselfStayOutside() {
            var administrator = person("管理员", Optional.empty(), Role.ADMINISTRATOR);
            for (var actor : List.of(administrator, Actor.system("job"))) {
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> run(actor, () -> articles.count(ArticleFilter.ALL)));
                assertThatExceptionOfType(AccessDeniedException.class)
                        .isThrownBy(() -> run(actor, articles::create));
            }
        }

        @Test
        void aListHoldsWhatOneMaySee() {
            var mark = UUID.randomUUID().toString();
            var city = article(text("市 " + mark, "文"));
            var own = as(editor, articles::create);
            save(editor, own, 1, text("部门 " + mark, "文"));
            var filter = new ArticleFilter(mark.toUpperCase(Locale.ROOT), Optional.empty());

            assertThat(as(editor, () -> articles.list(filter, 0, 10)))
                    .extracting(ArticleLine::id)
                    .containsExactly(own, city);
            assertThat(as(writer, () -> articles.count(filter))).isEqualTo(2);
            assertThat(as(stranger, () -> articles.list(filter, 0, 10)))
                    .extracting(ArticleLine::id)
                    .containsExactly(city);
            assertThat(as(stranger, () -> articles.count(filter))).isEqualTo(1);
        }
    }

    @Nested
    class Lists {

        @Test
        void arePagedAndFilteredByState() {
            var mark = UUID.randomUUID().toString();
            var ids = new ArrayList<ArticleId>();
            for (int number = 0; number < 5; number++) {
                ids.add(article(text(mark + "%" + number, "文")));
            }
            run(writer, () -> articles.cut(ids.get(1)));
            run(writer, () -> articles.cut(ids.get(2)));
            save(writer, ids.get(2), 2, text(mark + "%改", "文"));

            assertThat(found(mark, null)).hasSize(5).startsWith(ids.get(2));
            assertThat(as(writer, () -> articles.list(filter(mark, null), 4, 2))).hasSize(1);
            assertThat(found(mark, ArticleState.CUT)).containsExactly(ids.get(1));
            assertThat(found(mark, ArticleState.CHANGED)).containsExactly(ids.get(2));
            assertThat(found(mark, ArticleState.DRAFT)).hasSize(3);
            assertThat(found(mark + "%4", null)).containsExactly(ids.get(4));
            assertThat(found("%" + mark, null)).isEmpty();
        }

        private List<ArticleId> found(String words, @Nullable ArticleState state) {
            return as(writer, () -> articles.list(filter(words, state), 0, 10)).stream()
                    .map(ArticleLine::id)
                    .toList();
        }

        private ArticleFilter filter(String words, @Nullable ArticleState state) {
            return new ArticleFilter(words, Optional.ofNullable(state));
        }
    }

    private ArticleId article(ArticleText text) {
        var id = as(writer, articles::create);
        saved(save(writer, id, 1, text));
        return id;
    }

    private SaveResult save(Actor actor, ArticleId id, long version, ArticleText text) {
        return as(actor, () -> articles.save(id, version, text));
    }

    private ArticleRow row(ArticleId id) {
        return as(writer, () -> articles.find(id)).orElseThrow();
    }

    private ArticleText current(ArticleId id) {
        return row(id).text();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }
}
