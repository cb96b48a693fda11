package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.DeskTest;
import city.lianbo.TestCity;
import city.lianbo.campaign.CampaignId;
import city.lianbo.edition.EditionId;
import city.lianbo.edition.LateRule;
import city.lianbo.edition.PushPlan;
import city.lianbo.edition.PushSheet;
import city.lianbo.edition.PushTerms;
import city.lianbo.edition.Pushes;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Acting;
import city.lianbo.review.Reviews;
import city.lianbo.review.Stage;
import city.lianbo.wechat.http.SimulatorRig;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/// Forty accounts, stopped before they leave, stopped while they leave, and recalled: what people did
/// at the desk, read from the ledger at the other end.
@DeskTest
class HaltAndRecallOverHttpTest {

    private static final int ACCOUNTS = 40;

    @Autowired private ApplicationContext desk;
    @Autowired private InstantSource clock;
    @Autowired private DeliveryStore store;
    private SimulatorRig rig;
    private TestCity city;
    private List<AccountId> accounts;
    private CampaignId campaign;
    private PlanId plan;
    private DepartureId departure;
    private Instant departsAt;
    private DeskOnTheWire wire;

    @BeforeEach
    void release() throws IOException {
        rig = new SimulatorRig();
        city = new TestCity(desk);
        var appIds =
                Stream.generate(() -> UUID.randomUUID().toString().replace("-", ""))
                        .map(random -> "wx" + random.substring(0, 16))
                        .limit(ACCOUNTS)
                        .toList();
        accounts = city.accounts(appIds, List.of(), "0123456789abcdef0123456789abcdef");
        for (int index = 0; index < ACCOUNTS; index++) {
            rig.adopt(accounts.get(index), appIds.get(index));
        }
        var revision = city.article();
        city.adapt(revision, accounts);
        departsAt = clock.instant().plus(Duration.ofHours(3));
        campaign = city.campaign(revision.article(), accounts, departsAt);
        city.approve(campaign);
        city.schedule(campaign);
        city.release(campaign);
        plan = new PlanId(campaign.value());
        departure = store.find(rows().getFirst().id()).orElseThrow().departure();
        wire = new DeskOnTheWire(desk, rig.wechat(), clock.instant());
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private List<DeliveryRow> rows() {
        return Acting.call(city.coordinator, () -> city.ask(Deliveries.class).ofPlan(plan));
    }

    private Map<DeliveryState, Long> states() {
        return rows().stream()
                .collect(Collectors.groupingBy(DeliveryRow::state, Collectors.counting()));
    }

    private Halted halt() {
        return Acting.call(
                city.coordinator,
                () ->
                        city.ask(Deliveries.class)
                                .halt(new HaltScope.OfPlan(plan), "wrong telephone number"));
    }

    private Set<String> appIds(List<DeliveryRow> some) {
        return some.stream().map(row -> rig.appIdOf(row.account())).collect(Collectors.toSet());
    }

    /// What the desk shows as perhaps gone.
    private List<DeliveryRow> gone() {
        return rows().stream().filter(row -> row.state().mayHaveLeft()).toList();
    }

    private Set<String> sent() {
        return rig.ledger().stream()
                .map(entry -> entry.path("appId").asString())
                .collect(Collectors.toSet());
    }

    @Test
    void aHaltBeforeTheClaimLeavesNothingToLeave() {
        wire.arm(departure, departsAt);
        assertThat(states()).containsOnly(Map.entry(DeliveryState.ARMED, 40L));

        var halted = halt();
        wire.fire(departure, departsAt);

        assertThat(halted).isEqualTo(new Halted(ACCOUNTS, 0));
        assertThat(rig.ledger()).isEmpty();
        assertThat(states()).containsOnly(Map.entry(DeliveryState.HALTED, 40L));
        assertThat(gone()).isEmpty();
    }

    @Test
    void whatIsClaimedAndWaitsForItsTimeIsStoppedToo() {
        wire.arm(departure, departsAt);
        var halted = new ArrayList<Halted>();
        wire.onAwait(() -> halted.add(halt()));

        wire.fire(departure, departsAt.minusSeconds(2));

        assertThat(halted).containsExactly(new Halted(0, ACCOUNTS));
        assertThat(rig.ledger()).isEmpty();
        assertThat(states()).containsOnly(Map.entry(DeliveryState.HALTED, 40L));
    }

    @Test
    void whatHadLeftIsShownAsSuchAndNothingLeavesAfterwards() throws InterruptedException {
        var late = accounts.subList(0, 15);
        rig.put("/_sim/faults", late.stream().map(this::noDraft).toList().toString());
        wire.arm(departure, departsAt);
        rig.put("/_sim/latency", "{\"millis\":1500}");
        var firing = Thread.ofVirtual().start(() -> wire.fire(departure, departsAt));
        Awaitility.await().until(() -> rig.ledger().size() == 25);

        var halted = halt();

        assertThat(halted).isEqualTo(new Halted(15, 25));
        assertThat(states())
                .containsOnly(
                        Map.entry(DeliveryState.FIRING, 25L), Map.entry(DeliveryState.HALTED, 15L));
        assertThat(appIds(gone())).isEqualTo(sent());
        assertThatThrownBy(() ->
                        Acting.as(city.coordinator, () -> city.ask(Deliveries.class).remove(plan)))
                .isInstanceOfSatisfying(
                        AlreadyLeft.class,
                        left -> assertThat(left.arguments()).containsExactly(25));

        firing.join();
        rig.put("/_sim/faults", "[]");
        rig.put("/_sim/latency", "{\"millis\":0}");
        wire.arm(departure, departsAt);
        wire.fire(departure, departsAt.plusSeconds(1));

        assertThat(rig.ledger()).hasSize(25);
        assertThat(appIds(gone())).isEqualTo(sent());
        assertThat(states())
                .containsOnly(
                        Map.entry(DeliveryState.ACCEPTED, 25L),
                        Map.entry(DeliveryState.HALTED, 15L));
    }

    private String noDraft(AccountId account) {
        return """
        {"path":"/cgi-bin/draft/add","appId":"%s","fault":"error:45009"}
        """
                .formatted(rig.appIdOf(account));
    }

    @Test
    void aRecallDeletesExactlyWhatWasChosen() {
        var shared = rows().getFirst();
        addAnItem(shared);
        wire.arm(departure, departsAt);
        wire.fire(departure, departsAt);
        Awaitility.await()
                .until(() ->
                        rig.ledger().stream()
                                        .filter(entry ->
                                                entry.path("state")
                                                        .asString()
                                                        .equals("SEND_SUCCESS"))
                                        .count()
                                == ACCOUNTS);
        wire.confirm(rows().stream().map(DeliveryRow::id).toList());
        assertThat(states()).containsOnly(Map.entry(DeliveryState.SENT, 40L));
        var whole = rows().stream().filter(row -> !row.id().equals(shared.id())).limit(5).toList();
        var choices = new ArrayList<RecallChoice>();
        whole.forEach(row -> choices.add(RecallChoice.whole(row.id())));
        choices.add(new RecallChoice(shared.id(), 2));

        int asked =
                Acting.call(
                        city.coordinator,
                        () -> city.ask(Recalls.class).ask(choices, "wrong telephone number"));
        wire.recaller(clock).sweep();

        var expected = new HashMap<String, List<Integer>>();
        whole.forEach(row -> expected.put(rig.appIdOf(row.account()), List.of(1)));
        expected.put(rig.appIdOf(shared.account()), List.of(2));
        assertThat(asked).isEqualTo(6);
        assertThat(deleted()).isEqualTo(expected);
        var recalled = new HashSet<>(appIds(whole));
        assertThat(
                        appIds(
                                rows().stream()
                                        .filter(row -> row.state() == DeliveryState.RECALLED)
                                        .toList()))
                .isEqualTo(recalled);
        assertThat(Acting.call(city.coordinator, () -> city.ask(Recalls.class).ofPlan(plan)))
                .hasSize(6)
                .allMatch(row -> row.state() == RecallState.DONE);
    }

    /// Which articles are gone, by account.
    private Map<String, List<Integer>> deleted() {
        return rig.ledger().stream()
                .filter(entry -> !entry.path("deleted").isEmpty())
                .collect(
                        Collectors.toMap(
                                entry -> entry.path("appId").asString(),
                                entry ->
                                        entry.path("deleted")
                                                .valueStream()
                                                .map(JsonNode::asInt)
                                                .toList()));
    }

    /// The department adds an article of its own behind the city's.
    private void addAnItem(DeliveryRow row) {
        var edition = new EditionId(row.edition());
        var editor = city.editorOf(row.account());
        var revision = city.article(editor, "办税日历", "办税日历的正文。");
        var pushes = city.ask(Pushes.class);
        var item = Acting.call(editor, () -> pushes.add(edition, revision.article()));
        Acting.as(editor, () -> pushes.seal(edition, item));
        var seal =
                Acting.call(editor, () -> pushes.find(edition).orElseThrow()).lines().stream()
                        .filter(line -> line.item().equals(Optional.of(item)))
                        .map(PushSheet.Line::seal)
                        .findFirst()
                        .orElseThrow()
                        .orElseThrow();
        Acting.as(city.reviewer, () -> city.ask(Reviews.class).approve(seal, Stage.FINAL, ""));
        var terms = new PushTerms(1, Duration.ofHours(1), LateRule.LEAVE_OUT);
        var cutOff = new PushPlan(edition, clock.instant().plusSeconds(1_800), terms);
        Acting.as(city.coordinator, () -> pushes.open(List.of(cutOff)));
    }
}
