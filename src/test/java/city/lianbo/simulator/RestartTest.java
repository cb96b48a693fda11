package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    private static final String APP = "wxapp0000000000001";

    @TempDir private Path folder = Path.of("");

    private static Simulator start(Path folder) {
        return Simulator.start(SimulatorOptions.on(0, folder));
    }

    /// What a process killed right now would leave behind.
    private static Path copyOf(Path folder, String name) {
        var copy = folder.resolveSibling(folder.getFileName() + name);
        try (var files = Files.walk(folder)) {
            for (var file : files.toList()) {
                var target = copy.resolve(folder.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else if (!file.endsWith("simulator.lock")) {
                    Files.copy(file, target);
                }
            }
            return copy;
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    @Test
    void everythingIsStillThereAfterAnOrderlyRestart() {
        String token;
        String draft;
        long msgId;
        try (var first = start(folder)) {
            var caller = new Caller(first.port());
            caller.control("PUT", "/_sim/clock", map("set", "2030-01-01T08:00:00+08:00"));
            caller.account(APP, "name", "临江发布", "kind", "service");
            token = caller.token(APP);
            draft = caller.draft(token, "留着的草稿");
            msgId =
                    caller.sendAll(token, caller.draft(token, "一"), "key")
                            .path("msg_id")
                            .longValue();
        }
        try (var second = start(folder)) {
            var caller = new Caller(second.port());

            var kept = caller.post("/cgi-bin/draft/get", token, map("media_id", draft));
            assertThat(kept.path("news_item").get(0).path("title").asString()).isEqualTo("留着的草稿");
            assertThat(caller.ledger(APP)).hasSize(1);
            assertThat(code(caller.sendAll(token, draft, "key"))).isEqualTo(45066);
            assertThat(caller.control("GET", "/_sim/clock").path("beijing").asString())
                    .startsWith("2030-01-01T08:00");
            assertThat(caller.control("GET", "/_sim/accounts/" + APP).path("sendsLeft").asInt())
                    .isEqualTo(3);
            caller.control("PUT", "/_sim/clock", map("advance", "PT10S"));
            await().until(() -> caller.status(token, msgId), "SEND_SUCCESS"::equals);
        }
    }

    @Test
    void whateverWasAnsweredIsInTheLedgerOfAKilledProcess()
            throws InterruptedException, ExecutionException {
        Path left;
        List<Long> answered;
        try (var killed = start(folder)) {
            var caller = new Caller(killed.port());
            var apps = IntStream.range(0, 40).mapToObj(i -> "wxapp" + i).toList();
            apps.forEach(caller::account);
            var drafts = apps.stream().map(app -> caller.draft(caller.token(app), app)).toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var calls =
                        IntStream.range(0, 40)
                                .<Callable<Long>>mapToObj(i ->
                                        () ->
                                                caller.sendAll(
                                                                caller.token(apps.get(i)),
                                                                drafts.get(i),
                                                                "key")
                                                        .path("msg_id")
                                                        .longValue())
                                .toList();
                answered =
                        threads.invokeAll(calls).stream()
                                .map(java.util.concurrent.Future::resultNow)
                                .toList();
            }
            left = copyOf(folder, "-killed");
        }

        try (var next = start(left)) {
            var ledger = new Caller(next.port()).ledger("");
            assertThat(ledger)
                    .extracting(row -> row.path("msgId").longValue())
                    .containsExactlyInAnyOrderElementsOf(answered);
        }
    }

    @Test
    void aLineCutOffInTheMiddleIsForgottenWhole() throws IOException {
        Path left;
        try (var killed = start(folder)) {
            var caller = new Caller(killed.port());
            caller.account(APP);
            var token = caller.token(APP);
            caller.sendAll(token, caller.draft(token, "一"), "key");
            left = copyOf(folder, "-torn");
        }
        Files.writeString(
                left.resolve("simulator.journal"),
                "[[\"ledger\",\"9\",{\"number\":9,\"appI",
                StandardOpenOption.APPEND);

        try (var next = start(left)) {
            var caller = new Caller(next.port());
            assertThat(caller.ledger(APP)).hasSize(1);
            caller.account("wxnext");
        }
        try (var after = start(left)) {
            assertThat(new Caller(after.port()).control("GET", "/_sim/accounts").size())
                    .isEqualTo(2);
        }
    }

    @Test
    void anEventThatWasUnderWayIsPushedByTheNextProcess() {
        try (var desk = new CallbackReceiver()) {
            try (var first = start(folder)) {
                var caller = new Caller(first.port());
                caller.account(APP, "callback", map("url", "http://127.0.0.1:1/", "token", "abc"));
                var token = caller.token(APP);
                var answer = caller.sendAll(token, caller.draft(token, "一"), "key");
                caller.control("PUT", "/_sim/clock", map("advance", "PT10S"));
                await().until(
                                () -> caller.status(token, answer.path("msg_id").longValue()),
                                "SEND_SUCCESS"::equals);
                caller.account(APP, "callback", map("url", desk.url()));
            }
            try (var second = start(folder)) {
                assertThat(second.port()).isPositive();
                await().until(() -> !desk.pushes().isEmpty());
            }
            assertThat(desk.pushes().getFirst().body()).contains("MASSSENDJOBFINISH");
        }
    }

    @Test
    void aFolderAndAPortBelongToOneSimulator() {
        try (var first = start(folder)) {
            assertThatThrownBy(() -> start(folder))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("Another simulator works in");
            var sameport = SimulatorOptions.on(first.port(), folder.resolve("other"));
            assertThatThrownBy(() -> Simulator.start(sameport))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("LIANBO_SIM_PORT");
        }
    }
}
