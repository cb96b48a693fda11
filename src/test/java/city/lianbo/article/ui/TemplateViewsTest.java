package city.lianbo.article.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.article.ArticleId;
import city.lianbo.article.ArticleText;
import city.lianbo.article.Articles;
import city.lianbo.article.TemplateDraft;
import city.lianbo.article.TemplateKind;
import city.lianbo.article.TemplateRow;
import city.lianbo.article.Templates;
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
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = ArticleListView.class)
@WithMockUser(roles = {"COORDINATOR", "REVIEWER"})
class TemplateViewsTest extends SpringBrowserlessTest {

    private static final Actor WRITER = person(Role.COORDINATOR);
    private static final Actor READER = person(Role.REVIEWER);

    @Autowired Articles articles;
    @Autowired Templates templates;

    @Test
    void anArticleBeginsWithTheChosenTemplate() {
        var dialog = choose();
        assertThat(dialog.cards.getElement().getTextRecursively())
                .contains("通知", "政策解读", "预警", "辟谣", "活动", "假日服务");

        run(() -> test(pick(dialog, "预警")).click());
        assertThat(find(IFrame.class, dialog).single().getElement().getAttribute("srcdoc"))
                .contains("〔灾种〕");
        run(() -> test(dialog.begin).click());

        assertThat(getCurrentView())
                .isInstanceOfSatisfying(
                        ArticleEditorView.class,
                        view -> {
                            assertThat(view.form.title.getValue()).contains("〔灾种〕");
                            view.side.setSelectedIndex(1);
                        });
        assertThat(findings()).anyMatch(finding -> finding.contains("处待填：〔发布单位〕"));
    }

    @Test
    void onlyOneClassIsShownWhereOneIsChosen() {
        var dialog = choose();

        run(() -> test(dialog.kind).selectItem("辟谣"));

        assertThat(find(NativeButton.class, dialog.cards).all())
                .isNotEmpty()
                .allMatch(card -> !card.getElement().getTextRecursively().contains("告知一件事"));
    }

    @Test
    void whatIsMissingIsFoundAndPutBackByAClick() {
        var id = as(() -> templates.begin(builtIn().id()));
        var view = open(WRITER, id);
        run(() -> Browser.sets(view.form.body, Documents.toJson(new Document(List.of()))));
        run(() -> test(view.form.title).setValue("题"));
        view.side.setSelectedIndex(1);

        var finding =
                find(NativeButton.class).all().stream()
                        .filter(each -> text(each).contains("缺少模板要求的内容"))
                        .findFirst()
                        .orElseThrow();
        assertThat(text(finding)).contains("〔要点〕", "〔落款〕");
        run(() -> test(finding).click());

        var passages = stored(id).document().passages();
        assertThat(passages)
                .extracting(passage -> passage.id().value())
                .contains("t-key", "t-sign");
    }

    @Test
    void anArticleIsSavedAsATemplate() {
        var name = "周报 " + UUID.randomUUID();
        var view = open(WRITER, article("题", "第一段"));
        run(() -> test(view.keep).click());
        var form = find(TemplateForm.class).single();
        assertThat(form.name.getValue()).isEqualTo("题");

        run(() -> {
            test(form.name).setValue("");
            test(form.save).click();
        });
        assertThat(form.name.isInvalid()).isTrue();
        run(() -> {
            test(form.name).setValue(name);
            form.required.setValue(Set.copyOf(form.required.getListDataView().getItems().toList()));
            test(form.save).click();
        });

        assertThat(form.isOpened()).isFalse();
        var saved = named(name);
        assertThat(saved.required()).hasSize(1);
        assertThat(saved.required().getFirst().label()).isEqualTo("第一段");
    }

    @Test
    void anArticleTakesThePlaceOfATemplate() {
        var name = "旧模板 " + UUID.randomUUID();
        var old = template(name);
        var view = open(WRITER, article("新题", "新文"));
        run(() -> test(view.keep).click());
        var form = find(TemplateForm.class).single();

        run(() -> {
            form.over.setValue(old);
            test(form.save).click();
        });

        assertThat(named(name).text().title()).isEqualTo("新题");
    }

    @Test
    void ownTemplatesAreEditedAndDeleted() {
        var name = "甲 " + UUID.randomUUID();
        template(name);
        var dialog = choose();

        run(() -> test(action(dialog, "修改模板“" + name + "”")).click());
        var form = find(TemplateForm.class).single();
        run(() -> {
            test(form.name).setValue(name + " 改");
            test(form.save).click();
        });
        assertThat(text(dialog.cards)).contains(name + " 改");

        run(() -> test(action(dialog, "删除模板“" + name + " 改”")).click());
        run(() -> test(find(ConfirmDialog.class).single()).confirm());
        assertThat(text(dialog.cards)).doesNotContain(name);
    }

    @Test
    void readersBeginNothing() {
        Acting.as(READER, () -> navigate(ArticleListView.class));
        assertThat(find(Button.class).withText("从模板新建…").all()).isEmpty();

        var view = open(READER, article("题", "文"));
        assertThat(view.keep.isVisible()).isFalse();
    }

    private TemplateDialog choose() {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        run(() -> navigate(ArticleListView.class));
        run(() -> test(find(Button.class).withText("从模板新建…").single()).click());
        return find(TemplateDialog.class).single();
    }

    private NativeButton pick(TemplateDialog dialog, String name) {
        return find(NativeButton.class, dialog.cards).all().stream()
                .filter(card -> text(card).startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    private Button action(TemplateDialog dialog, String label) {
        return find(Button.class, dialog).all().stream()
                .filter(button -> button.getAriaLabel().filter(label::equals).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private List<String> findings() {
        return find(NativeButton.class).all().stream().map(TemplateViewsTest::text).toList();
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private TemplateRow builtIn() {
        return as(templates::list).stream()
                .filter(each -> each.builtIn() && each.kind() == TemplateKind.NOTICE)
                .findFirst()
                .orElseThrow();
    }

    private TemplateRow template(String name) {
        var id = article("旧题", "旧文");
        var draft = new TemplateDraft(TemplateKind.EVENT, name, "", List.of());
        as(() -> templates.save(id, draft, Optional.empty()));
        return named(name);
    }

    private TemplateRow named(String name) {
        return as(templates::list).stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private ArticleEditorView open(Actor actor, ArticleId id) {
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        return Acting.call(
                actor, () -> navigate(ArticleEditorView.class, Map.of("article", id.toString())));
    }

    private ArticleId article(String title, String body) {
        var block = new Paragraph(List.of(Text.plain(body)));
        var document = new Document(List.of(new Passage(new BlockId("p"), block)));
        return as(() -> articles.begin(new ArticleText(title, "", "", Optional.empty(), document)));
    }

    private ArticleText stored(ArticleId id) {
        return as(() -> articles.find(id)).orElseThrow().text();
    }

    private static Actor person(Role role) {
        var id = new PersonId(UUID.randomUUID());
        return new Actor(Optional.of(id), "某人", Optional.empty(), Set.of(role));
    }

    private static <T> T as(Supplier<T> work) {
        return Acting.call(WRITER, work::get);
    }

    private static void run(Runnable work) {
        Acting.as(WRITER, work);
    }
}
