package city.lianbo.adaptation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.AccountLine;
import city.lianbo.adaptation.AdaptationRow;
import city.lianbo.adaptation.AdaptationState;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Newsroom;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.shell.EmptyState;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.data.provider.Query;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = AdaptationView.class)
@WithMockUser(roles = {"COORDINATOR", "EDITOR"})
class AdaptationViewsTest extends SpringBrowserlessTest {

    @Autowired private Adaptations adaptations;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;

    private Newsroom newsroom;
    private RevisionId revision;
    private AccountId traffic;
    private AccountId health;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("请减少外出。");
        traffic = newsroom.account(newsroom.traffic);
        health = newsroom.account(newsroom.health);
    }

    @Test
    void teachesToCutTheMasterFirst() {
        var uncut = Acting.call(newsroom.coordinator, articles::create);

        open(newsroom.coordinator, uncut);

        assertThat(find(EmptyState.class).single().getElement().getTextRecursively())
                .contains("先把母稿定稿");
    }

    @Test
    void addsAllAccountsOfADepartmentAtOnce() {
        var many = Stream.generate(() -> newsroom.account(newsroom.traffic)).limit(3).toList();
        adapt(traffic);
        var view = open(newsroom.coordinator);

        Acting.as(newsroom.coordinator, () -> test(view.add).click());
        var chooser = find(AccountChooser.class).single();
        Acting.as(
                newsroom.coordinator,
                () -> {
                    var ofTraffic =
                            chooser.list
                                    .getListDataView()
                                    .getItems()
                                    .filter(row -> row.department().equals(newsroom.traffic))
                                    .toList();
                    chooser.list.asMultiSelect().select(ofTraffic);
                    assertThat(chooser.add.getText()).contains("3");
                    test(chooser.add).click();
                });

        assertThat(rows())
                .extracting(AdaptationRow::account)
                .contains(traffic)
                .containsAll(many)
                .doesNotContain(health);
        assertThat(lines(view)).hasSize(4);
    }

    @Test
    void savesWhatIsTypedAndShowsItInThePhone() {
        adapt(traffic);
        var view = open(newsroom.trafficEditor);
        openLine(newsroom.trafficEditor, view, traffic);

        Acting.as(newsroom.trafficEditor, () -> test(view.panel.form.title).setValue("公交停运"));

        assertThat(rows().getFirst().title()).isEqualTo("公交停运");
        assertThat(view.panel.status.getText()).startsWith("已保存");
        test(view.panel.preview).click();
        assertThat(phone()).contains("公交停运").contains("请减少外出。");
    }

    @Test
    void anEmptyFieldInheritsAgain() {
        adapt(traffic);
        var view = open(newsroom.trafficEditor);
        openLine(newsroom.trafficEditor, view, traffic);
        Acting.as(newsroom.trafficEditor, () -> test(view.panel.form.title).setValue("公交停运"));

        Acting.as(newsroom.trafficEditor, () -> test(view.panel.form.title).setValue(""));

        assertThat(rows().getFirst().inheritsAll()).isTrue();
        assertThat(view.panel.form.title.getPlaceholder()).isEqualTo(Newsroom.TITLE);
        test(view.panel.preview).click();
        assertThat(phone()).contains(Newsroom.TITLE);
    }

    @Test
    void aTitleThatIsTooLongIsNotSavedAndNamesTheAccount() {
        adapt(traffic);
        var view = open(newsroom.trafficEditor);
        openLine(newsroom.trafficEditor, view, traffic);

        Acting.as(
                newsroom.trafficEditor, () -> test(view.panel.form.title).setValue("长".repeat(65)));

        assertThat(view.panel.status.getText())
                .contains("没有保存")
                .contains(newsroom.name(traffic))
                .contains("64");
        assertThat(rows().getFirst().title()).isEmpty();
    }

    @Test
    void somebodyElsesChangeIsNotOverwritten() {
        adapt(traffic);
        var view = open(newsroom.trafficEditor);
        openLine(newsroom.trafficEditor, view, traffic);
        var row = rows().getFirst();
        Acting.as(
                newsroom.coordinator,
                () ->
                        adaptations.change(
                                row.id(), row.version(), OwnFields.NONE.withTitle("市里改的")));

        Acting.as(newsroom.trafficEditor, () -> test(view.panel.form.title).setValue("部门改的"));

        assertThat(view.panel.status.getText()).contains("已被他人修改");
        assertThat(rows().getFirst().title()).isEqualTo("市里改的");
    }

    @Test
    void accountsOfOtherDepartmentsAreReadOnly() {
        adapt(traffic, health);
        var view = open(newsroom.trafficEditor);

        openLine(newsroom.trafficEditor, view, health);

        assertThat(view.panel.form.title.isReadOnly()).isTrue();
        assertThat(view.panel.form.opening.isReadOnly()).isTrue();
        assertThat(view.panel.status.getText()).contains("不属于您的部门");
    }

    @Test
    void retitlesTheSelectedByAPattern() {
        adapt(traffic, health);
        var view = open(newsroom.coordinator);

        Acting.as(
                newsroom.coordinator,
                () -> {
                    view.table.list.asMultiSelect().select(lines(view));
                    test(view.table.bar.retitle).click();
                });
        var dialog = find(TitlePatternDialog.class).single();
        Acting.as(
                newsroom.coordinator,
                () -> {
                    test(dialog.pattern).setValue("{{account.name}}提醒:{{title}}");
                    test(dialog.apply).click();
                });

        assertThat(rows())
                .extracting(AdaptationRow::title)
                .containsExactlyInAnyOrder(
                        newsroom.name(traffic) + "提醒:" + Newsroom.TITLE,
                        newsroom.name(health) + "提醒:" + Newsroom.TITLE);
        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("已修改 2 个标题");
    }

    @Test
    void whatAFilterHidesIsNotChanged() {
        adapt(traffic, health);
        var view = open(newsroom.coordinator);

        Acting.as(
                newsroom.coordinator,
                () -> {
                    view.table.list.asMultiSelect().select(lines(view));
                    test(view.table.filters.words).setValue(newsroom.name(health));
                    test(view.table.bar.retitle).click();
                    var dialog = find(TitlePatternDialog.class).single();
                    test(dialog.pattern).setValue("{{account.name}}");
                    test(dialog.apply).click();
                });

        assertThat(rows())
                .filteredOn(row -> row.account().equals(traffic))
                .allMatch(AdaptationRow::inheritsAll);
    }

    @Test
    void followsTheMasterByItself() {
        adapt(traffic);

        var next = newsroom.next(revision, "台风黄色预警");

        assertThat(rows()).extracting(AdaptationRow::revision).containsExactly(next);
        var view = open(newsroom.coordinator);
        assertThat(view.table.chips.text(AdaptationState.INHERITS)).contains("1");
    }

    @Test
    void speaksEnglish() {
        adapt(traffic);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        var view = open(newsroom.coordinator);

        assertThat(view.add.getText()).isEqualTo("Add accounts…");
    }

    private void adapt(AccountId... wanted) {
        Acting.call(newsroom.coordinator, () -> adaptations.adapt(revision, List.of(wanted)));
    }

    private AdaptationView open(Actor actor) {
        return open(actor, article());
    }

    private AdaptationView open(Actor actor, ArticleId article) {
        return Acting.call(
                actor, () -> navigate(AdaptationView.class, Map.of("article", article.toString())));
    }

    private void openLine(Actor actor, AdaptationView view, AccountId account) {
        var line = Acting.call(actor, () -> adaptations.line(article(), account)).orElseThrow();
        Acting.as(actor, () -> view.table.open(line));
    }

    private List<AccountLine> lines(AdaptationView view) {
        return Acting.call(
                newsroom.coordinator,
                () -> view.table.list.getDataProvider().fetch(new Query<>()).toList());
    }

    private String phone() {
        return find(IFrame.class).single().getElement().getAttribute("srcdoc");
    }

    private List<AdaptationRow> rows() {
        return Acting.call(newsroom.coordinator, () -> adaptations.ofArticle(article()));
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
