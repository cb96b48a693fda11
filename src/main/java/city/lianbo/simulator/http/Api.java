package city.lianbo.simulator.http;

import city.lianbo.simulator.Fault;
import city.lianbo.simulator.FaultRule;
import city.lianbo.simulator.WeChatRefusal;
import city.lianbo.simulator.World;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/// Calls of WeChat's API, with the network's and the fault plan's say in how they end. What was
/// carried out is on disk before anything is answered or withheld.
final class Api {

    private static final long WITHHELD_MILLIS = 120_000;

    private final World world;
    private final CommandRunner runner;

    Api(World world) {
        this.world = world;
        this.runner = new CommandRunner(world);
    }

    void answer(Request request, HttpExchange exchange) throws IOException, InterruptedException {
        long arrived = System.nanoTime();
        Optional<FaultRule> rule = world.faults().strike(request.path(), runner.caller(request));
        if (rule.isEmpty()) {
            sendLate(run(request), exchange, arrived);
            return;
        }
        switch (rule.get().effect()) {
            case Fault.Delay _ -> {
                Thread.sleep(rule.get().delayMs());
                sendLate(run(request), exchange, System.nanoTime());
            }
            case Fault.Code(int code) ->
                    sendLate(runner.refused(request, new WeChatRefusal(code)), exchange, arrived);
            case Fault.CodeAfter(int code) -> {
                run(request);
                sendLate(runner.refused(request, new WeChatRefusal(code)), exchange, arrived);
            }
            case Fault.ResetBefore _ -> exchange.close();
            case Fault.ResetAfter _ -> {
                run(request);
                exchange.close();
            }
            case Fault.TimeoutAfter _ -> {
                run(request);
                long held = rule.get().delayMs();
                Thread.sleep(held > 0 ? held : WITHHELD_MILLIS);
                exchange.close();
            }
            case Fault.Http502 _ -> sendLate(Response.badGateway(), exchange, arrived);
            case Fault.Http502After _ -> {
                run(request);
                sendLate(Response.badGateway(), exchange, arrived);
            }
            case Fault.EmptyBody _ -> sendLate(run(request).cutTo(0), exchange, arrived);
            case Fault.TruncatedBody _ -> {
                var whole = run(request);
                sendLate(whole.cutTo(whole.body().length / 2), exchange, arrived);
            }
            case Fault.TextPlain _ -> sendLate(run(request).as("text/plain"), exchange, arrived);
        }
    }

    private Response run(Request request) {
        long began = System.nanoTime();
        var response = runner.run(request);
        world.awaitDurable();
        world.traffic().took(request.path(), Duration.ofNanos(System.nanoTime() - began));
        return response;
    }

    /// The latency is a server's whole time, so what the call took is part of it.
    private void sendLate(Response response, HttpExchange exchange, long since)
            throws IOException, InterruptedException {
        var latency = world.settings().latency();
        if (latency.millis() > 0) {
            long jitter =
                    ThreadLocalRandom.current()
                            .nextLong(-latency.jitterMillis(), latency.jitterMillis() + 1);
            var left =
                    Duration.ofMillis(latency.millis() + jitter)
                            .minusNanos(System.nanoTime() - since);
            if (left.isPositive()) {
                Thread.sleep(left);
            }
        }
        response.send(exchange);
    }
}
