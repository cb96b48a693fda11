package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.Accounts;
import city.lianbo.account.TesterId;
import city.lianbo.account.Testers;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.CurrentActor;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Done;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PhonePreviews;
import city.lianbo.wechat.PreviewOrder;
import city.lianbo.wechat.Tester;
import city.lianbo.wechat.http.SimulatorRig;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/// Previews on real phones, over HTTP: whom they reach, and what stays at WeChat.
@DeskTest
class PreviewsOverHttpTest {

    private static final String PREVIEW = "/cgi-bin/message/mass/preview";

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    private final List<PreviewOrder> shown = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private SimulatorRig rig;
    private TestCity city;
    private AccountId account;
    private EditionId edition;
    private Previews previews;

    @BeforeEach
    void seal() throws IOException {
        rig = new SimulatorRig();
        city = new TestCity(desk);
        var appId = "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        account =
                city.accounts(List.of(appId), List.of(), "0123456789abcdef0123456789abcdef")
                        .getFirst();
        rig.adopt(account, appId);
        var revision = city.article();
        city.adapt(revision, List.of(account));
        var campaign =
                city.campaign(
                        revision.article(),
                        List.of(account),
                        clock.instant().plus(Duration.ofHours(3)));
        city.schedule(campaign);
        var row =
                Acting.call(
                                city.coordinator,
                                () ->
                                        city.ask(Deliveries.class)
                                                .ofPlan(new PlanId(campaign.value())))
                        .getFirst();
        edition = new EditionId(row.edition());
        previews =
                new Previews(
                        city.ask(Editions.class),
                        city.ask(Accounts.class),
                        city.ask(Testers.class),
                        city.ask(EditionManifest.class),
                        new Previews.Line(rig.wechat(), this::show),
                        city.ask(CurrentActor.class),
                        city.ask(TransactionOperations.class),
                        desk);
    }

    @AfterEach
    void close() {
        rig.close();
    }

    /// Notes what leaves, and sends it on its way.
    private Answer<Done> show(AccountId of, PreviewOrder order) {
        shown.add(order);
        titles.addAll(titles(order.draft()));
        return ((PhonePreviews) rig.wechat()).preview(of, order);
    }

    private List<String> titles(MediaId draft) {
        return rig.wechat().readDraft(account, draft)
                        instanceof Answer.Got<List<DraftArticle>>(var articles)
                ? articles.stream().map(DraftArticle::title).toList()
                : List.of();
    }

    private TesterId list(String label, Tester tester) {
        return Acting.call(
                city.administrator, () -> city.ask(Testers.class).list(account, label, tester));
    }

    private List<PreviewOutcome> preview(Set<TesterId> wanted) {
        return Acting.call(city.coordinator, () -> previews.show(edition, wanted));
    }

    private long calls() {
        return rig.get("/_sim/service-times").propertyNames().stream()
                .filter(PREVIEW::equals)
                .count();
    }

    @Test
    void onlyTheChosenAmongTheListedAreShownIt() {
        var duty = list("Duty officer", new Tester.WeChatName("duty_officer"));
        list("Head of office", new Tester.WeChatName("head_of_office"));

        var outcomes = preview(Set.of(duty));

        assertThat(outcomes).containsExactly(new PreviewOutcome.Shown("Duty officer"));
        assertThat(shown)
                .extracting(PreviewOrder::tester)
                .containsExactly(new Tester.WeChatName("duty_officer"));
        assertThat(titles).isNotEmpty().allMatch(title -> title.startsWith(PreviewDraft.MARK));
        assertThat(rig.ledger()).as("nobody else was reached").isEmpty();
        assertThat(rig.get("/_sim/accounts/" + rig.appIdOf(account)).path("drafts").asInt())
                .as("drafts that a hand could send")
                .isZero();
    }

    @Test
    void whoIsNotListedIsShownNothingAndNobodyElseIsEither() {
        var duty = list("Duty officer", new Tester.WeChatName("duty_officer"));
        var elsewhere = new TesterId(UUID.randomUUID());

        assertThatThrownBy(() -> preview(Set.of(duty, elsewhere)))
                .isInstanceOf(TesterNotListed.class);

        assertThat(shown).isEmpty();
        assertThat(calls()).isZero();
    }

    @Test
    void aListedPersonWhoDoesNotFollowTheAccountIsToldOf() {
        var stranger = list("Stranger", new Tester.OpenId("oABCDEF000000000000000000001"));

        assertThat(preview(Set.of(stranger)))
                .singleElement()
                .isInstanceOfSatisfying(
                        PreviewOutcome.Refused.class,
                        refused -> assertThat(refused.code()).isEqualTo(40003));
        assertThat(rig.ledger()).isEmpty();
    }
}
