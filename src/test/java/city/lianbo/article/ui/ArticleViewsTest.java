package city.lianbo.article.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import city.lianbo.DeskTest;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleRow;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Passage;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.PersonId;
import city.lianbo.platform.Role;
import city.lianbo.shell.EmptyState;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.browserless.internal.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.notification.Notification;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = ArticleListView.class)
@WithMockUser(roles = {"COORDINATOR", "REVIEWER"})
class ArticleViewsTest extends SpringBrowserlessTest {

    private static final Actor WRITER = person("市级统筹", Role.COORDINATOR);
    private static final Actor SECOND = person("市级统筹乙", Role.COORDINATOR);
    private static final Actor READER = person("审核", Role.REVIEWER);

    @Autowired Articles articles;

    @Nested
    class TheEditor {

        @Test
        void savesWhatIsTyped() {
            var id = article(text("", ""));
            var view = open(WRITER, id);

            type(WRITER, view, "台风预警");
            body(WRITER, view, "请注意防范");

            assertThat(stored(id).text().title()).isEqualTo("台风预警");
            assertThat(Documents.plainText(stored(id).text().document())).isEqualTo("请注意防范");
            assertThat(view.saved.getElement().getTextRecursively()).startsWith("已保存");
            assertThat(view.getPageTitle()).isEqualTo("台风预警");
        }

        @Test
        void showsThePhoneWhatWeChatWouldGet() {
            var id = article(text("台风预警", "请注意防范"));

            open(WRITER, id);

            assertThat(find(IFrame.class).single().getElement().getAttribute("srcdoc"))
                    .contains("台风预警")
                    .contains("<p style=\"margin:0 0 16px\">请注意防范</p>");
        }

        @Test
        void countsAgainstTheLimits() {
            var id = article(text("短", "文"));
            var view = open(WRITER, id);

            type(WRITER, view, "题".repeat(30));
            assertThat(titleCount(view)).isEqualTo("30 / 32 count count-near");

            type(WRITER, view, "题".repeat(65));
            assertThat(titleCount(view)).isEqualTo("65 / 32 count count-over");
        }

        @Test
        void leadsFromAFindingToItsField() {
            var id = article(text("", ""));
            var view = open(WRITER, id);
            view.side.setSelectedIndex(1);

            var rows = find(NativeButton.class).all();

            assertThat(rows)
                    .extracting(NativeButton::getClassName)
                    .allMatch(c -> c.contains("finding"));
            assertThat(rows.getFirst().getElement().getTextRecursively()).contains("还没有标题");
            assertThat(rows).hasSize(3);
        }

        @Test
        void cutsARevision() {
            var id = article(text("台风预警", "请注意防范"));
            var view = open(WRITER, id);
            view.side.setSelectedIndex(2);
            roundTrip();

            run(WRITER, () -> test(view.history.cut).click());

            assertThat(stored(id).lastRevision()).isEqualTo(1);
            assertThat(view.history.getElement().getTextRecursively()).contains("第 1 版 台风预警");
        }

        @Test
        void saysWhyItCannotCut() {
            var id = article(text("台风预警", ""));
            var view = open(WRITER, id);
            view.side.setSelectedIndex(2);
            roundTrip();

            run(WRITER, () -> test(view.history.cut).click());

            assertThat(stored(id).lastRevision()).isZero();
            assertThat(find(Notification.class).single().getElement().getTextRecursively())
                    .contains("“台风预警”还没有正文");
        }

        @Test
        void saysWhereTheBodyIsNotUnderstood() {
            var id = article(text("台风预警", "旧文"));
            var view = open(WRITER, id);

            run(WRITER, () -> fire(view, "{\"type\":\"doc\",\"content\":[{\"type\":\"table\"}]}"));

            assertThat(view.saved.getElement().getTextRecursively())
                    .contains("没有保存")
                    .contains("doc/table[1]");
            assertThat(Documents.plainText(stored(id).text().document())).isEqualTo("旧文");
        }

        @Test
        void isReadOnlyForReviewers() {
            var id = article(text("台风预警", "请注意防范"));

            var view = open(READER, id);

            assertThat(view.form.title.isReadOnly()).isTrue();
            assertThat(view.form.body.isReadOnly()).isTrue();
            assertThat(view.saved.getElement().getTextRecursively()).startsWith("只读");
            assertThat(view.history.cut.isVisible()).isFalse();
        }
    }

    @Nested
    class TwoPeople {

        @Test
        void theSecondIsToldAtOnceAndCanStandBack() {
            var id = article(text("题", "文"));
            var view = open(WRITER, id);
            overtake(id, text("乙先到", "文"));

            type(WRITER, view, "我后到");

            var dialog = find(TwoTextsDialog.class).single();
            assertThat(dialog.getElement().getTextRecursively()).contains("市级统筹乙", "乙先到", "我后到");
            run(WRITER, () -> test(dialog.theirs).click());
            assertThat(view.form.title.getValue()).isEqualTo("乙先到");
            assertThat(stored(id).text().title()).isEqualTo("乙先到");
            assertThat(keptTitles(id)).containsExactly("我后到");
        }

        @Test
        void theSecondCanInsistAndTheOthersTextIsKept() {
            var id = article(text("题", "文"));
            var view = open(WRITER, id);
            overtake(id, text("乙先到", "文"));
            type(WRITER, view, "我后到");

            run(WRITER, () -> test(find(TwoTextsDialog.class).single().mine).click());

            assertThat(stored(id).text().title()).isEqualTo("我后到");
            assertThat(keptTitles(id)).containsExactly("乙先到");
            type(WRITER, view, "我后到,接着写");
            assertThat(stored(id).text().title()).isEqualTo("我后到,接着写");
        }

        @Test
        void othersWorkComesInAndBothAreKept() {
            var id = article(two("第一段", "第二段"));
            var view = open(WRITER, id);
            overtake(id, two("第一段乙", "第二段"));

            run(WRITER, () -> fire(view, Documents.toJson(two("第一段", "第二段甲").document())));

            assertThat(find(TwoTextsDialog.class).all()).isEmpty();
            assertThat(stored(id).text()).isEqualTo(two("第一段乙", "第二段甲"));
            assertThat(Documents.parse(view.form.body.getValue()))
                    .isEqualTo(two("第一段乙", "第二段甲").document());
            assertThat(view.saved.getElement().getTextRecursively()).startsWith("已保存");
        }

        @Test
        void strokesOnTheirWayDoNotUndoOthersWork() {
            var id = article(two("第一段", "第二段"));
            var view = open(WRITER, id);
            overtake(id, two("第一段乙", "第二段"));
            run(WRITER, () -> fire(view, Documents.toJson(two("第一段", "第二段甲").document())));

            run(WRITER, () -> fire(view, Documents.toJson(two("第一段", "第二段甲甲").document())));

            assertThat(stored(id).text()).isEqualTo(two("第一段乙", "第二段甲甲"));
        }

        @Test
        void anOpenEditorTakesInWhatOthersSaved() {
            var id = article(two("第一段", "第二段"));
            var view = open(WRITER, id);

            overtake(id, two("第一段乙", "第二段"));

            await().pollInSameThread()
                    .untilAsserted(() -> {
                        run(WRITER, MockVaadin::clientRoundtrip);
                        assertThat(Documents.parse(view.form.body.getValue()))
                                .isEqualTo(two("第一段乙", "第二段").document());
                    });
            type(WRITER, view, "新题");
            assertThat(find(TwoTextsDialog.class).all()).isEmpty();
            assertThat(stored(id).text().document()).isEqualTo(two("第一段乙", "第二段").document());
        }

        @Test
        void strokesInAFieldThatHasNotHeardOfOthersWorkDoNotUndoIt() {
            var id = article(two("第一段", "第二段"));
            var view = open(WRITER, id);
            overtake(id, titled("乙的题"));
            run(WRITER, () -> fire(view, Documents.toJson(two("第一段", "第二段甲").document())));
            assertThat(view.form.read().title()).isEqualTo("乙的题");
            assertThat(view.form.title.getValue()).as("told by the browser").isEqualTo("题");

            type(WRITER, view, "我的题");

            var dialog = find(TwoTextsDialog.class).single();
            assertThat(dialog.getElement().getTextRecursively()).contains("乙的题", "我的题");
            assertThat(stored(id).text().title()).isEqualTo("乙的题");
            assertThat(keptTitles(id)).containsExactly("我的题");
        }

        @Test
        void aFieldThatTookOthersWorkIsTypedOnWithoutAWord() {
            var id = article(two("第一段", "第二段"));
            var view = open(WRITER, id);
            overtake(id, titled("乙的题"));
            run(WRITER, () -> fire(view, Documents.toJson(two("第一段", "第二段甲").document())));
            view.form.sharedTitle.answered("乙的题", true);

            type(WRITER, view, "乙的题,甲接着写");

            assertThat(find(TwoTextsDialog.class).all()).isEmpty();
            assertThat(stored(id).text().title()).isEqualTo("乙的题,甲接着写");
            assertThat(stored(id).text().document()).isEqualTo(two("第一段", "第二段甲").document());
        }

        private static ArticleText titled(String title) {
            var text = two("第一段", "第二段");
            return new ArticleText(title, "", "", Optional.empty(), text.document());
        }

        private static ArticleText two(String first, String second) {
            return new ArticleText(
                    "题",
                    "",
                    "",
                    Optional.empty(),
                    new Document(List.of(passage("p", first), passage("q", second))));
        }

        private static Passage passage(String id, String words) {
            return new Passage(new BlockId(id), new Paragraph(List.of(Text.plain(words))));
        }

        private void overtake(ArticleId id, ArticleText text) {
            run(SECOND, () -> articles.save(id, stored(id).version(), text));
        }

        private List<String> keptTitles(ArticleId id) {
            return as(WRITER, () -> articles.asides(id)).stream()
                    .map(aside -> aside.text().title())
                    .toList();
        }
    }

    @Nested
    class TheList {

        @Test
        void findsByWordsAndShowsTheState() {
            var mark = UUID.randomUUID().toString();
            article(text("甲 " + mark, "文"));
            article(text("乙 " + mark, "文"));
            var view = as(WRITER, () -> navigate(ArticleListView.class));

            run(WRITER, () -> test(view.words).setValue("乙 " + mark));

            run(WRITER, () -> assertThat(test(view.list).size()).isEqualTo(1));
            run(
                    WRITER,
                    () ->
                            assertThat(
                                            test(view.list)
                                                    .getCellComponent(0, 0)
                                                    .getElement()
                                                    .getTextRecursively())
                                    .contains("乙 " + mark, "草稿", "市级统筹"));
        }

        @Test
        void saysWhatToDoWhereNothingFits() {
            var view = as(WRITER, () -> navigate(ArticleListView.class));

            run(WRITER, () -> test(view.words).setValue(UUID.randomUUID().toString()));

            assertThat(view.list.isVisible()).isFalse();
            var empty = find(EmptyState.class).single();
            assertThat(empty.getElement().getTextRecursively()).contains("没有符合条件的母稿");
            run(WRITER, () -> test(find(Button.class, empty).single()).click());
            assertThat(view.words.getValue()).isEmpty();
        }

        @Test
        void beginsAnArticle() {
            as(WRITER, () -> navigate(ArticleListView.class));

            run(WRITER, () -> test(find(Button.class).withText("新建母稿").single()).click());

            assertThat(getCurrentView()).isInstanceOf(ArticleEditorView.class);
        }

        @Test
        void offersReadersNoNewArticle() {
            as(READER, () -> navigate(ArticleListView.class));

            assertThat(find(Button.class).withText("新建母稿").all()).isEmpty();
        }
    }

    private ArticleEditorView open(Actor actor, ArticleId id) {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        return as(actor, () -> navigate(ArticleEditorView.class, Map.of("article", id.toString())));
    }

    private void type(Actor actor, ArticleEditorView view, String title) {
        run(actor, () -> test(view.form.title).setValue(title));
    }

    private void body(Actor actor, ArticleEditorView view, String text) {
        run(actor, () -> fire(view, Documents.toJson(document(text))));
    }

    /// As the browser does it: the property changes and the change comes from the client.
    private static void fire(ArticleEditorView view, String json) {
        Browser.sets(view.form.body, json);
    }

    private static String titleCount(ArticleEditorView view) {
        var count = view.form.title.getHelperComponent();
        return count.getElement().getText() + " " + count.getElement().getAttribute("class");
    }

    private ArticleId article(ArticleText text) {
        var id = as(WRITER, articles::create);
        run(WRITER, () -> articles.save(id, 1, text));
        return id;
    }

    private ArticleRow stored(ArticleId id) {
        return as(WRITER, () -> articles.find(id)).orElseThrow();
    }

    private static ArticleText text(String title, String body) {
        return new ArticleText(title, "", "", Optional.empty(), document(body));
    }

    private static Document document(String text) {
        if (text.isEmpty()) {
            return Document.EMPTY;
        }
        var block = new Paragraph(List.of(Text.plain(text)));
        return new Document(List.of(new Passage(new BlockId("p"), block)));
    }

    private static Actor person(String name, Role role) {
        var id = new PersonId(UUID.randomUUID());
        return new Actor(Optional.of(id), name, Optional.empty(), Set.of(role));
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.call(actor, work::get);
    }

    private static void run(Actor actor, Runnable work) {
        Acting.as(actor, work);
    }
}
