package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.WireRig.Planned;
import city.lianbo.edition.Channel;
import city.lianbo.platform.AccountId;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What reaches whom by each channel, read from the ledger at the other end.
class ChannelsOverHttpTest {

    private static final String SUBMIT = "freepublish/submit";

    /// Carried out, and no usable answer.
    private static final List<String> ANSWERS_LOST =
            List.of("resetAfter", "timeoutAfter", "http502After", "emptyBody", "truncatedBody");

    /// Not carried out, and no usable answer.
    private static final List<String> CALLS_LOST = List.of("resetBefore", "http502");

    private final WireRig rig = new WireRig();

    ChannelsOverHttpTest() throws IOException {}

    @AfterEach
    void close() {
        rig.close();
    }

    private int tag(AccountId account, String name) {
        return rig.simulator
                .elsewhere(
                        account,
                        "/cgi-bin/tags/create",
                        "{\"tag\":{\"name\":\"%s\"}}".formatted(name))
                .path("tag")
                .path("id")
                .asInt();
    }

    /// The last of these tags is meant.
    private Planned planTagged(String... names) {
        var account = rig.simulator.account();
        int last = 0;
        for (var name : names) {
            last = tag(account, name);
        }
        return rig.plan(Channel.MASS_SEND, account, "tag:" + last);
    }

    private String audience(Planned planned) {
        var ledger = rig.ledger(planned);
        assertThat(ledger).hasSize(1);
        return ledger.getFirst().path("audience").asString();
    }

    private String written(Planned planned) {
        return rig.engine
                .sql
                .sql("select audience from delivery where id = :id")
                .param("id", planned.id().value())
                .query(String.class)
                .single();
    }

    @Test
    void aTagIsReachedAndNobodyBesideIt() {
        var parents = planTagged("家长");
        var drivers = planTagged("家长", "司机");
        var everybody = rig.plan(Channel.MASS_SEND);

        rig.arm();
        rig.fire();

        assertThat(audience(parents)).isEqualTo("tag:100").isEqualTo(written(parents));
        assertThat(audience(drivers)).isEqualTo("tag:101").isEqualTo(written(drivers));
        assertThat(audience(everybody)).isEqualTo("all");
    }

    @Test
    void aTagThatIsGoneReachesNobody() {
        var parents = planTagged("家长");
        rig.arm();
        rig.simulator.elsewhere(
                parents.account(),
                "/cgi-bin/tags/delete",
                "{\"tag\":{\"id\":%s}}".formatted(written(parents).substring("tag:".length())));

        rig.fire();
        rig.minutes(20);

        assertThat(rig.state(parents)).isEqualTo(DeliveryState.REFUSED);
        assertThat(rig.ledger(parents)).isEmpty();
    }

    @ParameterizedTest(name = "the draft leaves the box on {0}")
    @ValueSource(strings = {"acceptance", "completion"})
    void whateverGetsLostItIsPublishedOnce(String draftGone) {
        rig.simulator.put("/_sim/settings", "{\"draftGone\":\"%s\"}".formatted(draftGone));
        var carriedOut = ANSWERS_LOST.stream().map(_ -> rig.plan(Channel.PUBLISH)).toList();
        var lost = CALLS_LOST.stream().map(_ -> rig.plan(Channel.PUBLISH)).toList();
        rig.arm();
        rig.strike(
                Stream.concat(
                                faults(carriedOut, ANSWERS_LOST).stream(),
                                faults(lost, CALLS_LOST).stream())
                        .toList());

        rig.fire();

        assertThat(carriedOut)
                .allSatisfy(one -> {
                    assertThat(rig.state(one)).isEqualTo(DeliveryState.UNCERTAIN);
                    assertThat(rig.ledger(one)).hasSize(1);
                });
        assertThat(lost).allSatisfy(one -> assertThat(rig.ledger(one)).isEmpty());
        publicationsEnd();

        rig.minutes(2);
        assertThat(carriedOut)
                .allSatisfy(one -> assertThat(rig.state(one)).isEqualTo(DeliveryState.SENT));

        rig.minutes(10);
        publicationsEnd();
        rig.minutes(5);
        assertThat(Stream.concat(carriedOut.stream(), lost.stream()))
                .allSatisfy(one -> {
                    assertThat(rig.ledger(one))
                            .singleElement()
                            .satisfies(row ->
                                    assertThat(row.path("kind").asString())
                                            .isEqualTo("publication"));
                    assertThat(rig.state(one)).isEqualTo(DeliveryState.SENT);
                    assertThat(rig.engine.link(one.id())).isPresent();
                });
    }

    private List<String> faults(List<Planned> planned, List<String> faults) {
        return Stream.iterate(0, index -> index + 1)
                .limit(planned.size())
                .map(index -> rig.fault(planned.get(index), SUBMIT, faults.get(index), 1))
                .toList();
    }

    /// WeChat comes to an end with everything that it accepted.
    private void publicationsEnd() {
        Awaitility.await()
                .until(() ->
                        rig.simulator.ledger().stream()
                                .allMatch(row -> row.path("publishStatus").asInt(0) == 0));
    }

    @Test
    void aPublicationIsTakenAwayAndNoOther() {
        var published = Stream.generate(() -> rig.plan(Channel.PUBLISH)).limit(3).toList();
        rig.arm();
        rig.strike(
                List.of(
                        rig.fault(published.get(1), SUBMIT, "resetAfter", 1),
                        rig.fault(published.get(1), "freepublish/delete", "resetAfter", 1)));
        rig.fire();
        publicationsEnd();
        rig.minutes(2);

        rig.engine.recall(published.get(0).id(), 0);
        rig.engine.recall(published.get(1).id(), 0);
        rig.engine.recaller().sweep();
        rig.advance(Duration.ofMinutes(2));
        rig.engine.recaller().sweep();

        assertThat(published.stream().map(rig::state))
                .containsExactly(
                        DeliveryState.RECALLED, DeliveryState.RECALLED, DeliveryState.SENT);
        assertThat(published.stream().map(one -> rig.ledger(one).getFirst()))
                .extracting(row -> row.path("publishStatus").asInt())
                .containsExactly(5, 5, 0);
    }

    @Test
    void aPlacedDraftReachesNobodyUntilAPersonPresses() {
        var placed = rig.plan(Channel.DRAFT_ONLY);
        var forgotten = rig.plan(Channel.DRAFT_ONLY);
        rig.arm();
        rig.fire();
        rig.minutes(3);
        assertThat(rig.simulator.ledger()).isEmpty();
        assertThat(rig.state(placed)).isEqualTo(DeliveryState.AWAITING_PERSON);

        var draft = rig.engine.store.find(placed.id()).orElseThrow().draft().orElseThrow();
        rig.simulator.elsewhere(
                placed.account(), "/cgi-bin/" + SUBMIT, "{\"media_id\":\"%s\"}".formatted(draft));
        publicationsEnd();
        rig.minutes(6);

        assertThat(rig.state(placed)).isEqualTo(DeliveryState.SENT);
        assertThat(rig.engine.link(placed.id())).isPresent();
        assertThat(rig.state(forgotten)).isEqualTo(DeliveryState.AWAITING_PERSON);

        rig.advance(Duration.ofHours(12));
        rig.minutes(1);

        assertThat(rig.state(forgotten)).isEqualTo(DeliveryState.UNCONFIRMED);
        assertThat(rig.simulator.ledger()).as("what the person did, and nothing else").hasSize(1);
    }
}
