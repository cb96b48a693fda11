package city.lianbo.adaptation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AdaptationDetail;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Comments;
import city.lianbo.adaptation.Newsroom;
import city.lianbo.adaptation.OwnTexts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Documents;
import city.lianbo.document.FactKind;
import city.lianbo.document.Inline;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Mark;
import city.lianbo.document.Passage;
import city.lianbo.document.Patch;
import city.lianbo.document.Patches;
import city.lianbo.document.VariableName;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

/// One account's version beside the master: its blocks, its conflicts, its word that it is ready.
@DeskTest
@ViewPackages(classes = AdaptationView.class)
@WithMockUser(roles = {"COORDINATOR", "EDITOR"})
class AdaptationPanelTest extends SpringBrowserlessTest {

    @Autowired private Adaptations adaptations;
    @Autowired private OwnTexts texts;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;

    private Newsroom newsroom;
    private RevisionId revision;
    private AccountId traffic;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("台风靠近本市。", "请减少外出。", "热线随时接听。");
        traffic = newsroom.account(newsroom.traffic);
        Acting.as(newsroom.coordinator, () -> adaptations.adapt(revision, List.of(traffic)));
    }

    @Test
    void inheritedBlocksArePlainAndOwnOnesLeadBack() {
        patch(new Patches(List.of(new Patch.Replace(block(1), paragraph("请改乘地铁。")))));
        var view = open();

        assertThat(cards(view))
                .extracting(card -> card.getClassName().contains("block-changed"))
                .containsExactly(false, true, false);
        click(button(cards(view).get(1), "block-back"));

        assertThat(text()).isEqualTo("台风靠近本市。\n请减少外出。\n热线随时接听。");
        assertThat(cards(view)).noneMatch(card -> card.getClassName().contains("block-changed"));
    }

    @Test
    void rewritesABlock() {
        var view = open();

        click(button(cards(view).get(1), "block-edit-tool"));
        write(view, "请改乘地铁。");

        assertThat(text()).isEqualTo("台风靠近本市。\n请改乘地铁。\n热线随时接听。");
        assertThat(detail().patches().changed()).containsExactly(block(1));
    }

    @Test
    void insertsHidesAndMoves() {
        var view = open();

        click(button(cards(view).getFirst(), "block-insert-tool"));
        write(view, "公交停运。");
        click(button(cards(view).get(3), "block-up-tool"));
        click(button(cards(view).getFirst(), "block-hide-tool"));

        assertThat(text()).isEqualTo("公交停运。\n热线随时接听。\n请减少外出。");
        assertThat(cards(view)).anyMatch(card -> card.getClassName().contains("block-removed"));
    }

    @Test
    void aBlockThatWasLeftOutComesBack() {
        patch(new Patches(List.of(new Patch.Hide(block(0)))));
        var view = open();
        assertThat(text()).isEqualTo("请减少外出。\n热线随时接听。");

        click(button(cards(view).getFirst(), "block-back"));

        assertThat(text()).isEqualTo("台风靠近本市。\n请减少外出。\n热线随时接听。");
    }

    @Test
    void aLockedFactIsToldAndCanNotBeHidden() {
        master(
                new Passage(
                        block(0),
                        new Paragraph(
                                List.of(
                                        new Text(
                                                "12345", Set.of(new Mark.Fact(FactKind.PHONE)))))));
        var view = open();
        assertThat(cards(view).getFirst().getElement().getTextRecursively()).contains("12345");

        click(button(cards(view).getFirst(), "block-hide-tool"));

        assertThat(view.panel.status.getText()).contains("没有保存").contains("12345");
        assertThat(detail().patches().isEmpty()).isTrue();
    }

    @Test
    void takesTheMasterWhereBothChanged() {
        collide();
        var view = open();
        assertThat(view.panel.tabs.getSelectedTab()).isEqualTo(view.panel.textTab);
        assertThat(view.panel.conflicts.getElement().getTextRecursively())
                .contains("1 处冲突")
                .contains("请减少不要外出。")
                .contains("改乘地铁");

        click(button(view.panel.conflicts, "take-master"));

        assertThat(text()).contains("请不要外出。");
        assertThat(view.panel.conflicts.isVisible()).isFalse();
        assertThat(detail().row().state()).isEqualTo(AdaptationState.INHERITS);
    }

    @Test
    void keepsMineWhereBothChanged() {
        collide();
        var view = open();

        click(button(view.panel.conflicts, "keep-mine"));

        assertThat(text()).contains("请改乘地铁。");
        assertThat(view.panel.status.getText()).startsWith("已保存");
    }

    @Test
    void writesAnewWhereBothChanged() {
        collide();
        var view = open();

        click(button(view.panel.conflicts, "edit-conflict"));
        write(view, "请不要外出，必须出行请乘地铁。");

        assertThat(text()).contains("请不要外出，必须出行请乘地铁。");
        assertThat(detail().conflicts()).isEmpty();
    }

    @Test
    void whatIsInConflictIsNotSubmitted() {
        collide();
        var view = open();

        click(view.panel.submit);

        assertThat(view.panel.status.getText()).contains("没有保存").contains(newsroom.name(traffic));
    }

    @Test
    void submitsAndTakesBack() {
        var view = open();

        click(view.panel.submit);
        assertThat(detail().row().state()).isEqualTo(AdaptationState.SUBMITTED);
        assertThat(view.panel.form.title.isReadOnly()).isTrue();
        assertThat(view.panel.submit.getText()).isEqualTo("收回提交");

        click(view.panel.submit);
        assertThat(detail().row().state()).isEqualTo(AdaptationState.INHERITS);
        assertThat(view.panel.form.title.isReadOnly()).isFalse();
    }

    @Test
    void asksForTheValueOfAVariable() {
        master(
                new Passage(
                        block(0),
                        new Paragraph(
                                List.of(new Inline.Variable(VariableName.DEPARTMENT_HOTLINE)))));
        var view = open();
        var field =
                Objects.requireNonNull(
                        view.panel.variables.fields.get(VariableName.DEPARTMENT_HOTLINE));
        assertThat(field.isInvalid()).isTrue();

        Acting.as(newsroom.trafficEditor, () -> test(field).setValue("12328"));

        assertThat(detail().effective().html().html()).contains("12328");
    }

    @Test
    void saysWhoMayComment() {
        var view = open();

        Acting.as(newsroom.trafficEditor, () -> test(view.panel.comments).selectItem("仅粉丝"));

        assertThat(detail().row().comments()).isEqualTo(Comments.FOLLOWERS);
    }

    @Test
    void aMasterThatMovedIsNoReasonToRefuseATitle() {
        var view = open();
        newsroom.next(revision, Newsroom.text("强台风靠近本市。", "请减少外出。", "热线随时接听。"));

        Acting.as(newsroom.trafficEditor, () -> test(view.panel.form.title).setValue("公交停运"));

        assertThat(detail().row().title()).isEqualTo("公交停运");
        assertThat(view.panel.status.getText()).startsWith("已保存");
    }

    @Test
    void newsFromTheMasterComesToTheOpenAccount() {
        patch(new Patches(List.of(new Patch.Replace(block(1), paragraph("请改乘地铁。")))));
        var view = open();

        newsroom.next(revision, Newsroom.text("台风靠近本市。", "请不要外出。", "热线随时接听。"));
        Acting.as(newsroom.trafficEditor, view.panel::freshen);

        assertThat(view.panel.conflicts.isVisible()).isTrue();
    }

    private void collide() {
        patch(new Patches(List.of(new Patch.Replace(block(1), paragraph("请改乘地铁。")))));
        newsroom.next(revision, Newsroom.text("台风靠近本市。", "请不要外出。", "热线随时接听。"));
    }

    private void master(Passage... passages) {
        revision = newsroom.next(revision, new Document(List.of(passages)));
    }

    private void patch(Patches patches) {
        var row = detail().row();
        Acting.as(newsroom.trafficEditor, () -> texts.patch(row.id(), row.version(), patches));
    }

    private AdaptationView open() {
        Actor editor = newsroom.trafficEditor;
        return Acting.call(
                editor,
                () ->
                        navigate(
                                AdaptationView.class,
                                Map.of(
                                        "article", article().toString(),
                                        "account", traffic.toString())));
    }

    private List<BlockCard> cards(AdaptationView view) {
        view.panel.tabs.setSelectedTab(view.panel.textTab);
        return find(BlockCard.class).all();
    }

    private static Button button(Component place, String className) {
        return descendants(place)
                .filter(Button.class::isInstance)
                .map(Button.class::cast)
                .filter(button -> button.getClassNames().contains(className))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Component> descendants(Component place) {
        return place.getChildren()
                .flatMap(child -> Stream.concat(Stream.of(child), descendants(child)));
    }

    private void click(Button button) {
        Acting.as(newsroom.trafficEditor, () -> test(button).click());
    }

    private void write(AdaptationView view, String words) {
        var editor = find(BlockEditor.class, view).single();
        var said = new Document(List.of(new Passage(new BlockId("typed"), paragraph(words))));
        Acting.as(
                newsroom.trafficEditor,
                () -> {
                    editor.text.setValue(Documents.toJson(said));
                    test(editor.keep).click();
                });
    }

    private static Paragraph paragraph(String words) {
        return new Paragraph(List.of(Text.plain(words)));
    }

    private static BlockId block(int number) {
        return new BlockId("b" + number);
    }

    private String text() {
        return Documents.plainText(detail().effective().document());
    }

    private AdaptationDetail detail() {
        return Acting.call(
                newsroom.coordinator,
                () -> {
                    var line = adaptations.line(article(), traffic).orElseThrow();
                    return adaptations.find(line.row().id()).orElseThrow();
                });
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
