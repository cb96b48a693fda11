package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.delivery.CodeStory.Call;
import city.lianbo.delivery.EveryCodeOnEveryCallTest.Deletion;
import city.lianbo.delivery.WireRig.Planned;
import city.lianbo.edition.Channel;
import city.lianbo.wechat.WeChatCode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// One code of each class, answered by a server: the engine stands where the table of
/// [EveryCodeOnEveryCallTest] says.
class CodesOverHttpTest {

    private static final Map<Call, String> PATHS =
            Map.of(
                    Call.UPLOAD_PICTURE, "media/uploadimg",
                    Call.UPLOAD_COVER, "material/add_material",
                    Call.ADD_DRAFT, "draft/add",
                    Call.SEND, "message/mass/sendall",
                    Call.PUBLISH, "freepublish/submit");

    private final WireRig rig = new WireRig();
    private final List<String> faults = new ArrayList<>();

    CodesOverHttpTest() throws IOException {}

    @AfterEach
    void close() {
        rig.close();
    }

    private static List<WeChatCode> oneOfEachClass() {
        var first = new EnumMap<WeChatCode.Policy, WeChatCode>(WeChatCode.Policy.class);
        for (var code : WeChatCode.values()) {
            first.putIfAbsent(code.policy(), code);
        }
        return List.copyOf(first.values());
    }

    private record Refused(Call call, WeChatCode code, Planned planned) {

        DeliveryState expected() {
            return EveryCodeOnEveryCallTest.RULES.stream()
                    .filter(rule -> rule.call() == call && rule.holdsFor(code))
                    .findFirst()
                    .orElseThrow()
                    .state();
        }
    }

    private Refused refused(Call call, WeChatCode code) {
        var planned = rig.plan(call == Call.PUBLISH ? Channel.PUBLISH : Channel.MASS_SEND);
        faults.add(
                rig.fault(
                        planned,
                        Objects.requireNonNull(PATHS.get(call)),
                        "error:" + code.code(),
                        -1));
        return new Refused(call, code, planned);
    }

    @Test
    void beforeAndAtT() {
        var all =
                oneOfEachClass().stream()
                        .flatMap(code -> PATHS.keySet().stream().map(call -> refused(call, code)))
                        .toList();
        rig.strike(faults);

        rig.arm();
        rig.fire();

        assertThat(all)
                .hasSize(11 * PATHS.size())
                .allSatisfy(one ->
                        assertThat(rig.state(one.planned()))
                                .as("%s %s", one.call(), one.code())
                                .isEqualTo(one.expected()))
                .allSatisfy(one -> assertThat(rig.ledger(one.planned())).isEmpty());
    }

    @Test
    void whenWhatWasSentIsDeleted() {
        var codes = oneOfEachClass();
        var sent = codes.stream().map(_ -> rig.plan(Channel.MASS_SEND)).toList();
        rig.arm();
        rig.fire();
        rig.advance(Duration.ofSeconds(6));
        Awaitility.await()
                .untilAsserted(() ->
                        assertThat(sent)
                                .allSatisfy(one ->
                                        assertThat(
                                                        rig.ledger(one)
                                                                .getFirst()
                                                                .path("state")
                                                                .asString())
                                                .isEqualTo("SEND_SUCCESS")));
        rig.engine.confirmer().sweep();
        for (int index = 0; index < codes.size(); index++) {
            faults.add(
                    rig.fault(
                            sent.get(index),
                            "message/mass/delete",
                            "error:" + codes.get(index).code(),
                            -1));
            rig.engine.recall(sent.get(index).id(), 0);
        }
        rig.strike(faults);

        rig.engine.recaller().sweep();

        var rows = rig.engine.recalls.ofPlan(rig.engine.plan);
        for (int index = 0; index < codes.size(); index++) {
            var code = codes.get(index);
            var delivery = sent.get(index);
            assertThat(rows)
                    .filteredOn(row -> row.delivery().equals(delivery.id()))
                    .singleElement()
                    .satisfies(
                            row -> assertThat(row.state()).as("%s", code).isEqualTo(state(code)));
            assertThat(rig.state(delivery)).isEqualTo(DeliveryState.SENT);
        }
    }

    private static RecallState state(WeChatCode code) {
        return EveryCodeOnEveryCallTest.DELETION_RULES.stream()
                .filter(rule -> rule.call() == Deletion.DELETE_SEND && rule.holdsFor(code))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
