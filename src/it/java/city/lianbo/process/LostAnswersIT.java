package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/// Answers that get lost on the way of a send, in every dialect that WeChat may speak: no account
/// twice, none missing; where a dialect makes an outcome undecidable, the desk says so.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LostAnswersIT {

    /// Each is met by a quarter of the accounts, once.
    private static final List<String> FAULTS =
            List.of("timeoutAfter", "resetAfter", "error:-1", "truncatedBody");

    /// Most of a round is waiting, so two are played at once, each by a simulator and a desk of its own.
    private List<Lane> lanes;

    private record Lane(SimulatorProcess simulator, DrivenDeskProcess desk, AtomicInteger number) {

        static Lane open(int firstNumber) {
            var simulator = new SimulatorProcess(Folders.fresh("lost-simulator"));
            return new Lane(
                    simulator,
                    new DrivenDeskProcess(Folders.fresh("lost-desk"), simulator.address()),
                    new AtomicInteger(firstNumber));
        }

        void close() {
            desk.close();
            simulator.close();
        }
    }

    /// @param keyChecked whether the key is looked at before or after quota and media
    record Dialect(
            String draftGone, String keyChecked, String protectedAnswer, String equalContent) {

        Map<String, Object> settings() {
            return Map.of(
                    "draftGone", draftGone,
                    "clientmsgidChecked", keyChecked,
                    "protectedAnswer", protectedAnswer,
                    "equalContent", equalContent,
                    "repeatGapMillis", 1_000,
                    "sendDurationMillis", 300,
                    "confirmationMillis", 3_000);
        }

        /// Whether asking again under the same key tells what became of a call that was carried out.
        boolean repeatTells() {
            return keyChecked.equals("before");
        }
    }

    record Two(Dialect one, Dialect other) {}

    static List<Two> pairs() {
        var all = dialects();
        return IntStream.range(0, all.size() / 2)
                .mapToObj(index -> new Two(all.get(index), all.get(all.size() / 2 + index)))
                .toList();
    }

    private static List<Dialect> dialects() {
        var all = new ArrayList<Dialect>();
        for (String gone : List.of("acceptance", "completion")) {
            for (String checked : List.of("before", "after")) {
                for (String answer : List.of("success", "89504", "45028")) {
                    for (String equal : List.of("off", "on")) {
                        all.add(new Dialect(gone, checked, answer, equal));
                    }
                }
            }
        }
        return all;
    }

    @BeforeAll
    void start() {
        var opening =
                Stream.of(1_000, 2_000)
                        .map(first -> CompletableFuture.supplyAsync(() -> Lane.open(first)))
                        .toList();
        lanes = opening.stream().map(CompletableFuture::join).toList();
    }

    @AfterAll
    void stop() {
        lanes.forEach(Lane::close);
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void noAccountSendsTwiceAndNoneIsForgotten(Two two) {
        var other = CompletableFuture.runAsync(() -> play(two.other(), lanes.getLast()));
        try {
            play(two.one(), lanes.getFirst());
        } finally {
            other.join();
        }
    }

    private static void play(Dialect dialect, Lane lane) {
        var round = new Round(lane.number().getAndIncrement(), 4);
        var http = lane.simulator().http();
        round.begin(http, dialect.settings());
        http.put("/_sim/faults", faults(round));

        lane.desk().plan(round, Duration.ofSeconds(4));
        awaitRest(round, dialect, lane);

        everyAnswerWasLost(http);
        var deliveries = lane.desk().deliveries();
        round.ledgerHoldsEachAccountOnce(http, deliveries);
        round.deskAgreesWithLedger(http, deliveries);
    }

    private static List<Map<String, Object>> faults(Round round) {
        var rules = new ArrayList<Map<String, Object>>();
        for (int index = 0; index < round.appIds().size(); index++) {
            rules.add(
                    Map.of(
                            "path",
                            "/cgi-bin/message/mass/sendall",
                            "appId",
                            round.appIds().get(index),
                            "fault",
                            FAULTS.get(index % FAULTS.size()),
                            "times",
                            1,
                            "delayMs",
                            1_000));
        }
        return rules;
    }

    /// A fault that never struck would prove nothing.
    private static void everyAnswerWasLost(Http simulator) {
        assertThat(simulator.get("/_sim/faults").get("rules"))
                .hasSize(Round.ACCOUNTS)
                .allSatisfy(rule -> assertThat(rule.get("times").intValue()).isZero());
    }

    private static void awaitRest(Round round, Dialect dialect, Lane lane) {
        await("every delivery to be sent, or to be uncertain after repeats")
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .untilAsserted(() -> {
                    round.confirmOnThePhone(lane.simulator().http());
                    var rows = round.mine(lane.desk().deliveries());
                    assertThat(rows).hasSize(Round.ACCOUNTS);
                    assertThat(rows).allSatisfy(row -> rests(row, dialect));
                });
    }

    private static void rests(JsonNode row, Dialect dialect) {
        var state = row.get("state").stringValue();
        if (dialect.repeatTells()) {
            assertThat(state).isEqualTo("SENT");
        } else {
            assertThat(state).isIn("SENT", "UNCERTAIN");
            if (state.equals("UNCERTAIN")) {
                assertThat(row.get("steps").toString()).contains("Repeated");
            }
        }
    }
}
