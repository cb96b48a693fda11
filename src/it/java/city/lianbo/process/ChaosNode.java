package city.lianbo.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/// One desk of a chaos round, with relays between it and everything else.
final class ChaosNode implements AutoCloseable {

    private final Relay weChat;
    private final Optional<Relay> database;
    private final DrivenDeskProcess desk;
    private volatile boolean running = true;
    private @Nullable CompletableFuture<Void> restart;

    ChaosNode(Path folder, int weChatPort, Optional<Integer> databasePort) {
        weChat = new Relay(weChatPort);
        database = databasePort.map(Relay::new);
        var settings = new ArrayList<String>();
        settings.add("--lianbo.delivery.shard=40");
        settings.add("--lianbo.delivery.arm-lead=" + ChaosRound.ARM_LEAD.toSeconds() + "s");
        settings.add("--lianbo.delivery.call-timeout=6s");
        settings.add("--lianbo.wechat.read-timeout=6s");
        settings.add("--lianbo.delivery.leave-limit=10s");
        settings.add("--lianbo.delivery.answer-overdue=8s");
        database.ifPresent(relay -> settings.addAll(PostgresProcess.settings(relay.port())));
        desk = new DrivenDeskProcess(folder, "http://127.0.0.1:" + weChat.port(), settings);
    }

    DrivenDeskProcess desk() {
        return desk;
    }

    boolean running() {
        return running;
    }

    /// Runs, and has calls to WeChat without an answer.
    boolean calling() {
        return running && weChat.waiting() > 0;
    }

    /// kill -9, and a new start at once. Answers how many calls to WeChat had no answer yet.
    int kill() {
        running = false;
        int inFlight = weChat.waiting();
        desk.kill();
        weChat.cut();
        restart =
                CompletableFuture.runAsync(
                        () -> {
                            desk.start();
                            running = true;
                        },
                        Executors.newVirtualThreadPerTaskExecutor());
        return inFlight;
    }

    /// Fails where it could not be started again.
    void awaitRestart() {
        if (restart != null) {
            restart.join();
        }
    }

    void jump(Duration wrongBy) {
        desk.jump(wrongBy);
    }

    /// Breaks its connections to the database; false where there is none to break.
    boolean cutDatabase() {
        return database.map(Relay::cut).orElse(0) > 0;
    }

    @Override
    public void close() {
        desk.close();
        weChat.close();
        database.ifPresent(Relay::close);
    }

    static List<ChaosNode> running(List<ChaosNode> nodes) {
        return nodes.stream().filter(ChaosNode::running).toList();
    }
}
