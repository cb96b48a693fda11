package city.lianbo.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.Newsroom;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.edition.Address;
import city.lianbo.edition.Assembly;
import city.lianbo.edition.Audience;
import city.lianbo.edition.Channel;
import city.lianbo.edition.Editions;
import city.lianbo.edition.SealedItem;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Fingerprint;
import city.lianbo.platform.Role;
import city.lianbo.review.ReviewRow;
import city.lianbo.review.ReviewState;
import city.lianbo.review.Reviews;
import city.lianbo.review.Route;
import city.lianbo.review.Subject;
import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.IFrame;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.context.support.WithMockUser;

@DeskTest
@ViewPackages(classes = ReviewView.class)
@WithMockUser(roles = "REVIEWER")
class ReviewViewsTest extends SpringBrowserlessTest {

    @Autowired private Reviews reviews;
    @Autowired private Editions editions;
    @Autowired private Adaptations adaptations;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;

    private final Actor reviewer = Newsroom.person("终审", Optional.empty(), Role.REVIEWER);
    private Newsroom newsroom;
    private RevisionId revision;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("请减少外出。", "公交照常运行。");
    }

    @Test
    void showsWhatDiffersFromTheMasterAndTheExactHtml() {
        var seal = submitted("公交停运");

        var view = open(reviewer, seal);

        var shown = view.getElement().getOuterHTML();
        assertThat(shown).contains("<ins>公交停运</ins>").contains("请减少外出。");
        assertThat(find(IFrame.class).single().getElement().getAttribute("srcdoc"))
                .contains("公交停运")
                .contains("请减少外出。");
    }

    @Test
    void showsTheCoverAsAPicture() {
        open(reviewer, submitted("公交停运"));

        assertThat(find(Image.class).all())
                .extracting(Image::getSrc)
                .anyMatch(address -> address.matches("media/[0-9a-f]{64}"));
    }

    @Test
    void approvesOnlyAfterTheEndOfTheTextWasOnTheScreen() {
        var seal = submitted("公交停运");
        open(reviewer, seal);
        var bar = find(DecisionBar.class).single();
        assertThat(bar.approve.isEnabled()).isFalse();
        assertThat(bar.approve.getText()).contains(seal.brief()).contains("终审");

        seeTheEnd();

        assertThat(bar.approve.isEnabled()).isTrue();
        Acting.as(reviewer, () -> test(bar.approve).click());
        assertThat(reviews.isApproved(seal)).isTrue();
        assertThat(getCurrentView()).isInstanceOf(ReviewQueueView.class);
    }

    @Test
    void tellsAWriterWhyTheyCannotApprove() {
        var seal = submitted("公交停运");

        open(newsroom.coordinator, seal);
        seeTheEnd();

        var bar = find(DecisionBar.class).single();
        assertThat(bar.approve.isVisible()).isFalse();
        assertThat(bar.getElement().getTextRecursively()).contains("您参与了这篇内容的撰写");
    }

    @Test
    void giveBackNeedsAReason() {
        var seal = submitted("公交停运");
        open(reviewer, seal);

        Acting.as(reviewer, () -> test(find(DecisionBar.class).single().giveBack).click());
        var dialog = find(ReturnDialog.class).single();
        assertThat(dialog.giveBack.isEnabled()).isFalse();
        Acting.as(
                reviewer,
                () -> {
                    test(dialog.reason).setValue("日期有误");
                    test(dialog.giveBack).click();
                });

        assertThat(reviews.statusOf(Set.of(seal)).get(seal))
                .extracting(status -> status.state())
                .isEqualTo(ReviewState.GIVEN_BACK);
    }

    @Test
    void aDecisionSomebodyElseMadeMeanwhileIsToldInWords() {
        var seal = submitted("公交停运");
        open(reviewer, seal);
        seeTheEnd();
        var bar = find(DecisionBar.class).single();
        Acting.as(newsroom.reviewer, () -> reviews.giveBack(seal, "先改"));

        Acting.as(reviewer, () -> test(bar.approve).click());

        assertThat(find(Notification.class).last().getElement().getTextRecursively())
                .contains("已被退回");
        assertThat(reviews.isApproved(seal)).isFalse();
    }

    @Test
    void selectsAllAndApprovesThemInOneActionThatListsThem() {
        var seals = List.of(submitted("甲"), submitted("乙"), submitted("丙"));
        var view = queue(reviewer);
        var mine = rows(view, seals);

        Acting.as(
                reviewer,
                () -> {
                    view.list.asMultiSelect().select(mine);
                    test(view.approve).click();
                });
        var dialog = find(BulkApproval.class).single();
        var listed = dialog.getElement().getOuterHTML();
        seals.forEach(seal -> assertThat(listed).contains(seal.brief()));
        assertThat(dialog.approve.getText()).contains("3");
        Acting.as(reviewer, () -> test(dialog.approve).click());

        assertThat(seals).allMatch(reviews::isApproved);
        assertThat(rows(view, seals)).isEmpty();
    }

    @Test
    void selectsThoseThatChangedTheSame() {
        var one = submitted("同样");
        var other = submitted("同样", "临江另");
        var different = submitted("别的");
        var view = queue(reviewer);

        Acting.as(
                reviewer,
                () -> {
                    view.list.asMultiSelect().select(rows(view, List.of(one)));
                    if (view.alike.isVisible()) {
                        test(view.alike).click();
                    }
                });

        assertThat(view.list.getSelectedItems())
                .extracting(ReviewRow::seal)
                .contains(one, other)
                .doesNotContain(different);
    }

    @Test
    void speaksEnglish() {
        var seal = submitted("公交停运");
        UI.getCurrent().setLocale(Locale.ENGLISH);

        var view = open(reviewer, seal);

        assertThat(view.getElement().getTextRecursively()).contains("Final review");
    }

    private ReviewView open(Actor actor, Fingerprint seal) {
        return Acting.call(actor, () -> navigate(ReviewView.class, Map.of("seal", seal.hex())));
    }

    private ReviewQueueView queue(Actor actor) {
        return Acting.call(actor, () -> navigate(ReviewQueueView.class));
    }

    private static List<ReviewRow> rows(ReviewQueueView view, List<Fingerprint> seals) {
        return view.list
                .getListDataView()
                .getItems()
                .filter(row -> seals.contains(row.seal()))
                .toList();
    }

    private void seeTheEnd() {
        var end = find(EndOfText.class).single().getElement();
        end.getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(end, EndOfText.SEEN, JacksonUtils.createObjectNode()));
    }

    private Fingerprint submitted(String title) {
        return submitted(title, "");
    }

    /// Sealed for a fresh account and submitted; another digest gives another seal.
    private Fingerprint submitted(String title, String digest) {
        return as(() -> {
            var account = newsroom.account(newsroom.traffic);
            var item = sealed(account, title, digest);
            var subject =
                    new Subject(
                            item.title(),
                            newsroom.name(account),
                            SealedItem.KIND,
                            "",
                            Optional.empty(),
                            Optional.of(Fingerprint.of(title)));
            reviews.request(item.seal(), subject, item.contributors(), Route.single());
            return item.seal();
        });
    }

    private SealedItem sealed(AccountId account, String title, String digest) {
        var adapted = adaptations.adapt(revision, List.of(account)).get(account);
        var id = Optional.ofNullable(adapted).orElseThrow();
        var row = adaptations.find(id).orElseThrow().row();
        var own = OwnFields.NONE.withTitle(title);
        adaptations.change(
                id,
                row.version(),
                new OwnFields(own.title(), digest, "", Optional.empty(), own.opening()));
        return editions.seal(
                        editions.assemble(
                                Assembly.lead(
                                        account,
                                        id,
                                        new Address(
                                                Channel.MASS_SEND,
                                                new Audience.AllFollowers(),
                                                false))))
                .lead();
    }

    private <T> T as(Supplier<T> work) {
        return Acting.call(newsroom.coordinator, work::get);
    }
}
