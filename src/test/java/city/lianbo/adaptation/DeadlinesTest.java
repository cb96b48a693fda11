package city.lianbo.adaptation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.account.Accounts;
import city.lianbo.article.ArticleId;
import city.lianbo.article.Articles;
import city.lianbo.article.RevisionId;
import city.lianbo.media.Pictures;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What a department's deadline does, by a clock that the test sets.
@DeskTest
class DeadlinesTest {

    @Autowired private Adaptations adaptations;
    @Autowired private BulkAdaptations bulk;
    @Autowired private Deadlines deadlines;
    @Autowired private DeadlineRows rows;
    @Autowired private AdaptationStore store;
    @Autowired private Accounts accounts;
    @Autowired private Articles articles;
    @Autowired private Pictures pictures;
    @Autowired private InstantSource clock;
    @Autowired private Ids ids;
    @Autowired private ApplicationEventPublisher facts;
    @Autowired private PlatformTransactionManager transactions;

    private Newsroom newsroom;
    private RevisionId revision;
    private AccountId late;
    private AccountId punctual;
    private AccountId elsewhere;
    private Instant due;

    @BeforeEach
    void prepare() {
        newsroom = new Newsroom(accounts, articles, pictures);
        revision = newsroom.revision("请减少外出。");
        late = newsroom.account(newsroom.traffic);
        punctual = newsroom.account(newsroom.traffic);
        elsewhere = newsroom.account(newsroom.health);
        due = clock.instant().plus(Duration.ofHours(2));
        Acting.as(
                newsroom.coordinator,
                () -> adaptations.adapt(revision, List.of(late, punctual, elsewhere)));
    }

    @Test
    void whatWasNotSubmittedGoesOutAsInheritedAndNothingIsLost() {
        retitle(late, "公交停运");
        retitle(punctual, "公交慢行");
        submit(newsroom.trafficEditor, punctual);
        set(DeadlineRule.AS_INHERITED);

        actAt(due);

        assertThat(effective(late).title()).isEqualTo(Newsroom.TITLE);
        assertThatCode(() -> effective(late).check("晚")).doesNotThrowAnyException();
        assertThat(row(late).title()).as("is kept").isEqualTo("公交停运");
        assertThat(effective(punctual).title()).isEqualTo("公交慢行");
        assertThat(row(elsewhere).standing().passed()).isEmpty();
    }

    @Test
    void whatWasNotSubmittedIsLeftOut() {
        submit(newsroom.trafficEditor, punctual);
        set(DeadlineRule.LEFT_OUT);

        actAt(due);

        assertThat(row(late).standing().isLeftOut()).isTrue();
        assertThat(row(punctual).standing().isLeftOut()).isFalse();
        assertThatThrownBy(() -> effective(late).check("临江交通"))
                .isInstanceOf(AdaptationLeftOut.class)
                .hasMessageContaining("临江交通");
    }

    @Test
    void whatWasNotSubmittedWaitsForTheCoordinator() {
        set(DeadlineRule.ON_BEHALF);
        actAt(due);
        assertThatThrownBy(() -> effective(late).check("临江交通"))
                .isInstanceOf(AdaptationAwaited.class);

        retitle(late, "统筹代改");
        submit(newsroom.coordinator, late);

        assertThatCode(() -> effective(late).check("临江交通")).doesNotThrowAnyException();
        assertThat(effective(late).title()).isEqualTo("统筹代改");
    }

    @Test
    void nothingActsBeforeItsTimeNorTwice() {
        set(DeadlineRule.LEFT_OUT);

        actAt(due.minusSeconds(1));
        assertThat(row(late).standing().passed()).isEmpty();

        actAt(due);
        submit(newsroom.coordinator, late);
        actAt(due.plusSeconds(60));
        assertThat(row(late).state()).isEqualTo(AdaptationState.SUBMITTED);
        assertThat(row(late).standing().passed()).isEmpty();
    }

    @Test
    void takingBackAfterTheDeadlineFallsUnderItsRule() {
        set(DeadlineRule.LEFT_OUT);
        actAt(due);
        submit(newsroom.coordinator, late);

        Acting.as(newsroom.coordinator, () -> bulk.takeBack(Set.of(row(late).id())));

        assertThat(row(late).standing().isLeftOut()).isTrue();
    }

    @Test
    void aLaterDeadlineUndoesWhatThePassedOneDid() {
        set(DeadlineRule.LEFT_OUT);
        actAt(due);

        due = due.plus(Duration.ofHours(5));
        set(DeadlineRule.AS_INHERITED);

        assertThat(row(late).standing().passed()).isEmpty();
        assertThat(line(late).deadline().orElseThrow().actedAt()).isEmpty();
    }

    @Test
    void noDeadlineAtAllUndoesItToo() {
        set(DeadlineRule.LEFT_OUT);
        actAt(due);

        Acting.as(
                newsroom.coordinator,
                () -> deadlines.takeAway(article(), Set.of(newsroom.traffic)));

        assertThat(row(late).standing().passed()).isEmpty();
        assertThat(line(late).deadline()).isEmpty();
    }

    @Test
    void theDepartmentChangesNothingAfterIt() {
        set(DeadlineRule.AS_INHERITED);
        actAt(due);

        assertThatThrownBy(() ->
                        Acting.as(
                                newsroom.trafficEditor,
                                () -> bulk.retitle(Set.of(row(late).id()), "晚到的标题")))
                .isInstanceOf(DeadlineOver.class)
                .hasMessageContaining(newsroom.name(late));
        assertThatThrownBy(() -> submit(newsroom.trafficEditor, late))
                .isInstanceOf(DeadlineOver.class);
        assertThat(row(late).inheritsAll()).isTrue();
    }

    @Test
    void whatIsSubmittedIsChangedByItsDepartmentOnlyAfterTakingItBack() {
        submit(newsroom.trafficEditor, late);

        assertThatThrownBy(() -> retitle(late, newsroom.trafficEditor, "后悔"))
                .isInstanceOf(AlreadySubmitted.class);
        Acting.as(newsroom.trafficEditor, () -> bulk.takeBack(Set.of(row(late).id())));
        retitle(late, newsroom.trafficEditor, "后悔");

        assertThat(row(late).title()).isEqualTo("后悔");
        assertThat(row(late).state()).isEqualTo(AdaptationState.ADAPTED);
    }

    @Test
    void liesAhead() {
        due = clock.instant();

        assertThatThrownBy(() -> set(DeadlineRule.LEFT_OUT)).isInstanceOf(DeadlineUnfit.class);
    }

    @Test
    void isSetByCoordinatorsOnly() {
        assertThatThrownBy(() ->
                        Acting.as(
                                newsroom.trafficEditor,
                                () ->
                                        deadlines.set(
                                                article(),
                                                Set.of(newsroom.traffic),
                                                due,
                                                DeadlineRule.LEFT_OUT)))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void set(DeadlineRule rule) {
        Acting.as(
                newsroom.coordinator,
                () -> deadlines.set(article(), Set.of(newsroom.traffic), due, rule));
    }

    /// The tick, as it rings at that instant.
    private void actAt(Instant now) {
        var then = new Deadlines(rows, store, accounts, new Notes(ids, () -> now, facts));
        new TransactionTemplate(transactions).executeWithoutResult(_ -> then.act());
    }

    private void submit(Actor actor, AccountId account) {
        Acting.as(actor, () -> bulk.submit(Set.of(row(account).id())));
    }

    private void retitle(AccountId account, String title) {
        retitle(account, newsroom.coordinator, title);
    }

    private void retitle(AccountId account, Actor actor, String title) {
        Acting.as(actor, () -> bulk.retitle(Set.of(row(account).id()), title));
    }

    private Effective effective(AccountId account) {
        return adaptations.effective(row(account).id());
    }

    private AdaptationRow row(AccountId account) {
        return line(account).row();
    }

    private AccountLine line(AccountId account) {
        return Acting.call(
                newsroom.coordinator, () -> adaptations.line(article(), account).orElseThrow());
    }

    private ArticleId article() {
        return articles.revision(revision).article();
    }
}
