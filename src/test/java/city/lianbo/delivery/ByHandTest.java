package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.account.PreviewsUsedUp;
import city.lianbo.account.Testers;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.Campaigns;
import city.lianbo.campaign.Launch;
import city.lianbo.campaign.WaveTerms;
import city.lianbo.delivery.DeliveryStore.Note;
import city.lianbo.edition.EditionId;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Route;
import city.lianbo.wechat.Tester;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.security.access.AccessDeniedException;

/// What people say about drafts, and whom previews reach.
@DeskTest
class ByHandTest {

    private static final String LINK = "https://mp.weixin.qq.com/s/by-hand";

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private DeliveryStore store;
    private TestCity city;
    private List<AccountId> accounts;
    private DeliveryRow row;

    @BeforeEach
    void placed() {
        city = new TestCity(desk);
        accounts = city.accounts(1);
        row = planned(new WaveTerms.DraftOnly());
    }

    private DeliveryRow planned(WaveTerms terms) {
        var revision = city.article();
        city.adapt(revision, accounts);
        CampaignId campaign =
                Acting.call(
                        city.coordinator,
                        () -> {
                            var campaigns = city.ask(Campaigns.class);
                            var id = campaigns.begin(revision.article(), "By hand");
                            campaigns.addWave(
                                    id,
                                    clock.instant().plus(Duration.ofMinutes(3)),
                                    terms,
                                    accounts);
                            city.ask(Launch.class).seal(id, Route.single());
                            return id;
                        });
        city.schedule(campaign);
        return Acting.call(
                        city.coordinator,
                        () -> city.ask(Deliveries.class).ofPlan(new PlanId(campaign.value())))
                .getFirst();
    }

    private void press(DeliveryId delivery, Duration ago, String link) {
        Acting.as(
                city.coordinator,
                () -> city.ask(ByHand.class).pressed(delivery, clock.instant().minus(ago), link));
    }

    @Test
    void whoPressedTheButtonSaysWhenAndWithWhichLink() {
        press(row.id(), Duration.ofMinutes(2), LINK);

        var steps = Acting.call(city.coordinator, () -> city.ask(Deliveries.class).steps(row.id()));
        assertThat(store.find(row.id()).orElseThrow().state()).isEqualTo(DeliveryState.SENT);
        assertThat(steps.getLast().detail()).contains(city.coordinator.name()).contains(LINK);
    }

    @Test
    void aLinkThatIsNotWeChatsIsRefused() {
        for (var link :
                List.of(
                        "https://mp.weixin.qq.com.example.com/s/x",
                        "https://example.com/?mp.weixin.qq.com/s/x",
                        "javascript:alert(1)",
                        "")) {
            assertThatThrownBy(() -> press(row.id(), Duration.ZERO, link))
                    .isInstanceOf(LinkNotAtWeChat.class);
        }
    }

    @Test
    void aTimeThatCantBeIsRefused() {
        assertThatThrownBy(() -> press(row.id(), Duration.ofMinutes(-5), LINK))
                .isInstanceOf(PressedAtUnfit.class);
        assertThatThrownBy(() -> press(row.id(), Duration.ofDays(1), LINK))
                .isInstanceOf(PressedAtUnfit.class);
    }

    @Test
    void whatTheDeskSendsItselfIsNobodysHand() {
        var sent = planned(new WaveTerms.Publish());

        assertThatThrownBy(() -> press(sent.id(), Duration.ZERO, LINK))
                .isInstanceOf(NotInAPersonsHands.class);
    }

    @Test
    void peopleOfOtherDepartmentsSayNothing() {
        assertThatThrownBy(() ->
                        Acting.as(
                                city.reviewer,
                                () ->
                                        city.ask(ByHand.class)
                                                .pressed(row.id(), clock.instant(), LINK)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void anUnapprovedPublicationIsNotReleased() {
        var publication = planned(new WaveTerms.Publish());

        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () -> city.ask(Deliveries.class).release(publication.plan())))
                .isInstanceOf(SealNotApproved.class);
    }

    @Test
    void anUnapprovedPublicationIsHeldByTheEngineToo() {
        var publication = planned(new WaveTerms.Publish());
        var departure = store.find(publication.id()).orElseThrow().departure();
        var runner = desk.getBean(DepartureRunner.class);

        runner.stage(departure);
        runner.arm(departure);
        runner.fire(departure);

        var after = store.find(publication.id()).orElseThrow();
        assertThat(after.state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(after.publishId()).isEmpty();
    }

    @Test
    void aPreviewOnlyGoesToListedPhones() {
        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () ->
                                        city.ask(Previews.class)
                                                .show(new EditionId(row.edition()), Set.of())))
                .isInstanceOf(TesterNotListed.class);
    }

    @Test
    void previewsEndAtAHundredADay() {
        var account = accounts.getFirst();
        var tester =
                Acting.call(
                        city.administrator,
                        () ->
                                city.ask(Testers.class)
                                        .list(
                                                account,
                                                "Duty officer",
                                                new Tester.WeChatName("duty_officer")));
        Acting.as(
                city.coordinator,
                () -> {
                    for (int shown = 0; shown < 100; shown++) {
                        city.ask(Testers.class).countPreview(account);
                    }
                });

        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () ->
                                        city.ask(Previews.class)
                                                .show(
                                                        new EditionId(row.edition()),
                                                        Set.of(tester))))
                .isInstanceOf(PreviewsUsedUp.class);
    }

    @Test
    void nobodyButAnAdministratorListsAPhone() {
        assertThatThrownBy(() ->
                        Acting.as(
                                city.coordinator,
                                () ->
                                        city.ask(Testers.class)
                                                .list(
                                                        accounts.getFirst(),
                                                        "Me",
                                                        new Tester.WeChatName("my_name"))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aDraftThatNobodyPressedIsCountedAsPerhapsOut() {
        var delivery = store.find(row.id()).orElseThrow();
        var now = clock.instant();
        store.record(List.of(Note.of(delivery, new DeliveryEvent.AnswerLost(0, ""), now, now)));

        store.record(List.of(Note.of(delivery, new DeliveryEvent.HandedOver(), now, now)));

        var state = store.find(row.id()).orElseThrow().state();
        assertThat(state).isEqualTo(DeliveryState.AWAITING_PERSON);
        assertThat(state.mayHaveLeft()).isTrue();
    }
}
