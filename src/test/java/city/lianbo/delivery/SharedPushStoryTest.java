package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.adaptation.Adaptations;
import city.lianbo.adaptation.OwnFields;
import city.lianbo.campaign.CampaignId;
import city.lianbo.campaign.CampaignSheet.MemberSheet;
import city.lianbo.campaign.Campaigns;
import city.lianbo.edition.Cover;
import city.lianbo.edition.DraftGone;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.Editions;
import city.lianbo.edition.LateRule;
import city.lianbo.edition.PushIsLeaving;
import city.lianbo.edition.PushItemId;
import city.lianbo.edition.PushPlan;
import city.lianbo.edition.PushSheet;
import city.lianbo.edition.PushTerms;
import city.lianbo.edition.Pushes;
import city.lianbo.edition.SealedItem;
import city.lianbo.edition.TakesOver;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.platform.Actor;
import city.lianbo.platform.SettableClock;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Audience;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.http.SimulatorRig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// One push, shared by the city and a department, on its way to WeChat: the desk's own rows, rules
/// and bytes, and the simulator at the other end.
@DeskTest
class SharedPushStoryTest {

    private static final String OPAQUE =
            "<section data-tools=\"another editor\" style=\"letter-spacing:1.5px\"><p>本周末  停水,"
                    + "请储水 &amp; 转告。</p></section>";

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private DeliveryStore store;
    @Autowired private Manifest manifest;
    @Autowired private RoundTrips roundTrips;
    @Autowired private SlotStore slots;
    @Autowired private DepartureRunner.Surroundings surroundings;
    private SimulatorRig rig;
    private WeChat weChat;
    private TestCity city;
    private AccountId account;
    private Actor editor;
    private CampaignId campaign;
    private EditionId edition;
    private Instant departsAt;
    private SettableClock engineClock;

    @BeforeEach
    void planAndRelease() throws IOException {
        rig = new SimulatorRig();
        weChat = rig.wechat();
        city = new TestCity(desk);
        var appId = "wx" + UUID.randomUUID().toString().replace("-", "").substring(0, 16);
        account =
                city.accounts(List.of(appId), List.of(), "0123456789abcdef0123456789abcdef")
                        .getFirst();
        rig.adopt(account, appId);
        editor = city.editorOf(account);
        var revision = city.article();
        city.adapt(revision, List.of(account));
        departsAt = clock.instant().plus(Duration.ofHours(3));
        engineClock = new SettableClock(departsAt.minus(Duration.ofMinutes(29)));
        campaign = city.campaign(revision.article(), List.of(account), departsAt);
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
        edition =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Campaigns.class)
                                        .find(campaign)
                                        .orElseThrow()
                                        .members()
                                        .map(MemberSheet::edition)
                                        .findFirst()
                                        .orElseThrow()
                                        .orElseThrow());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private Delivery delivery() {
        var row =
                Acting.call(
                        city.coordinator,
                        () ->
                                city.ask(Deliveries.class)
                                        .ofPlan(new PlanId(campaign.value()))
                                        .getFirst());
        return store.find(row.id()).orElseThrow();
    }

    private Preparation preparation() {
        return new Preparation(store, weChat, manifest, engineClock, EngineRig.SETTINGS);
    }

    private DraftCheck check() {
        return new DraftCheck(roundTrips, engineClock);
    }

    private LinkKeeper links() {
        return new LinkKeeper(preparation(), slots, check(), surroundings.tasks());
    }

    private void stage() {
        new Stager(preparation(), check(), links()).stage(delivery());
    }

    private void arm() {
        new Armer(preparation(), links()).arm(delivery());
    }

    /// Exactly what the runner does at T.
    private void send() {
        var order =
                new SendOrder(
                        delivery().clientMsgId(),
                        new MediaId(delivery().draft().orElseThrow()),
                        new Audience.AllFollowers(),
                        false);
        assertThat(weChat.send(account, order, Duration.ofSeconds(5)))
                .isInstanceOf(SendAnswer.Accepted.class);
    }

    private Pushes pushes() {
        return city.ask(Pushes.class);
    }

    private PushSheet.Line line(PushItemId item) {
        return Acting.call(editor, () -> pushes().find(edition).orElseThrow()).lines().stream()
                .filter(line -> line.item().equals(Optional.of(item)))
                .findFirst()
                .orElseThrow();
    }

    private void sealAndApprove(PushItemId item) {
        Acting.as(editor, () -> pushes().seal(edition, item));
        var seal = line(item).seal().orElseThrow();
        Acting.as(city.reviewer, () -> city.ask(Reviews.class).approve(seal, Stage.FINAL, ""));
    }

    private PushItemId ownArticle(String title) {
        var revision = city.article(editor, title, title + " 的正文。");
        return Acting.call(editor, () -> pushes().add(edition, revision.article()));
    }

    /// What somebody made in another editor and saved in the account's draft box.
    private PushItemId takenOver(String title) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(90, 40, BufferedImage.TYPE_INT_RGB), "png", bytes);
        var cover =
                got(
                        weChat.uploadCover(
                                account,
                                new PictureUpload("c.png", "image/png", bytes.toByteArray())));
        var draft =
                got(
                        weChat.addDraft(
                                account,
                                List.of(
                                        new DraftArticle(
                                                title, "供水", "周末停水", OPAQUE, "", cover, "", "",
                                                false, false))));
        return Acting.call(
                editor,
                () -> TakesOver.from(rig.draftBox(), desk).takeOver(edition, draft.value(), 0));
    }

    private static <T> T got(Answer<T> answer) {
        if (answer instanceof Answer.Got<T>(var value)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    private void cutOff(int place) {
        Acting.as(
                city.coordinator,
                () ->
                        pushes().open(
                                        List.of(
                                                new PushPlan(
                                                        edition,
                                                        clock.instant().plusSeconds(1_800),
                                                        new PushTerms(
                                                                place,
                                                                Duration.ofHours(1),
                                                                LateRule.LEAVE_OUT)))));
    }

    private List<JsonNode> sent() {
        var ledger = rig.ledger(account);
        assertThat(ledger).hasSize(1);
        return ledger.getFirst().path("articles").valueStream().toList();
    }

    private void changeTitle(PushItemId item, String title) {
        var article = line(item).article().orElseThrow();
        Acting.as(
                editor,
                () -> {
                    var adaptations = city.ask(Adaptations.class);
                    var row = adaptations.line(article, account).orElseThrow().row();
                    adaptations.change(row.id(), row.version(), OwnFields.NONE.withTitle(title));
                });
    }

    @Test
    void theCitysLeadAndTwoOwnItemsLeaveOnceInOrderByteForByte() throws IOException {
        var own = ownArticle("办税日历");
        var opaque = takenOver("周末停水");
        sealAndApprove(own);
        sealAndApprove(opaque);
        cutOff(1);

        stage();
        arm();
        assertThat(delivery().state()).isEqualTo(DeliveryState.ARMED);
        send();

        var articles = sent();
        assertThat(articles)
                .extracting(article -> article.path("title").asString())
                .containsExactly(TestCity.title(account), "办税日历", "周末停水");
        assertThat(articles.get(2).path("content").asString()).isEqualTo(OPAQUE);
        assertThat(articles.get(2).path("digest").asString()).isEqualTo("周末停水");
        var sealed = city.ask(Editions.class).sealed(edition).orElseThrow();
        assertThat(sealed.editionSeal()).isEqualTo(delivery().editionSeal());
        assertThat(sealed.items()).extracting(SealedItem::html).last().isEqualTo(OPAQUE);
        assertThat(sealed.items().getLast().cover()).isInstanceOf(Cover.Material.class);
    }

    @Test
    void aStagedDraftOfAnEarlierFreezeIsPlacedAnew() throws IOException {
        stage();
        var first = delivery().draft().orElseThrow();
        sealAndApprove(ownArticle("办税日历"));
        cutOff(2);
        assertThat(delivery().state()).isEqualTo(DeliveryState.PLANNED);

        stage();
        arm();
        send();

        assertThat(delivery().draft()).isNotEqualTo(Optional.of(first));
        assertThat(weChat.readDraft(account, new MediaId(first)))
                .isInstanceOf(Answer.Refused.class);
        assertThat(sent())
                .extracting(article -> article.path("title").asString())
                .containsExactly("办税日历", TestCity.title(account));
    }

    @Test
    void aStagerThatStillSeesTheOldFreezePlacesNothing() {
        var before = delivery();
        sealAndApprove(ownArticle("办税日历"));
        Acting.as(editor, () -> pushes().freeze(edition));
        // The stager still holds the row as it was before the freeze, and finds it sealed anew.
        new Stager(preparation(), check(), links()).stage(before);
        assertThat(delivery().draft()).isEmpty();
    }

    @Test
    void aLateChangeLeavesTheItemOutAndTheRestLeaves() throws IOException {
        var own = ownArticle("办税日历");
        var opaque = takenOver("周末停水");
        sealAndApprove(own);
        sealAndApprove(opaque);
        cutOff(1);
        stage();

        changeTitle(own, "办税日历(改)");
        assertThat(delivery().state()).isEqualTo(DeliveryState.PLANNED);
        stage();
        arm();
        send();

        assertThat(sent())
                .extracting(article -> article.path("title").asString())
                .containsExactly(TestCity.title(account), "周末停水");
    }

    @Test
    void whatIsArmedLeavesAsItWasApproved() {
        var own = ownArticle("办税日历");
        sealAndApprove(own);
        cutOff(1);
        stage();
        arm();

        changeTitle(own, "办税日历(改)");
        assertThatThrownBy(() -> Acting.as(editor, () -> pushes().freeze(edition)))
                .isInstanceOf(PushIsLeaving.class);
        send();

        assertThat(sent())
                .extracting(article -> article.path("title").asString())
                .containsExactly(TestCity.title(account), "办税日历");
    }

    @Test
    void whatWaitsForItsFreezeIsNeitherStagedNorArmed() {
        sealAndApprove(ownArticle("办税日历"));

        stage();

        assertThat(delivery().state()).isEqualTo(DeliveryState.PLANNED);
        assertThat(delivery().draft()).isEmpty();
    }

    @Test
    void theDesksOwnDraftsAreNotOffered() throws IOException {
        takenOver("周末停水");
        cutOff(1);
        var other = TakesOver.from(rig.draftBox(), desk);
        stage();

        var offers = Acting.call(editor, () -> other.offers(edition));

        assertThat(offers).extracting("title").containsExactly("周末停水");
        assertThatThrownBy(() ->
                        Acting.as(
                                editor,
                                () -> other.takeOver(edition, delivery().draft().orElseThrow(), 0)))
                .isInstanceOf(DraftGone.class);
    }
}
