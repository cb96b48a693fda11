package city.lianbo.wechat.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.TimeoutException;

/// Opens connections before they are needed: cheap questions without a token, in batches, so that
/// neither side drowns in handshakes. No answer's body is taken in before the last connection
/// stands; until then its connection counts as busy, and the next question opens a new one
/// instead of using one again.
final class WarmUp {

    private static final int BATCH = 50;
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final HttpClient client;
    private final HttpRequest question;
    private final HttpSettings settings;

    WarmUp(HttpClient client, HttpSettings settings) {
        this.client = client;
        this.settings = settings;
        this.question =
                HttpRequest.newBuilder(URI.create(settings.base() + "/cgi-bin/getcallbackip"))
                        .build();
    }

    /// Blocks until so many connections stand, at most the number of calls in flight, or until the
    /// time allowed for it is over. Failing is no harm: the calls then open their own.
    void open(int connections) {
        var deadline = Deadline.in(settings.warmUpTimeout());
        var asked = new ArrayList<CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>>>();
        try {
            for (int i = 1; i <= Math.min(connections, settings.maxInFlight()); i++) {
                asked.add(client.sendAsync(question, BodyHandlers.ofPublisher()));
                if (i % BATCH == 0) {
                    Thread.sleep(PAUSE);
                }
            }
            for (var answer : asked) {
                await(answer, deadline);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            asked.forEach(WarmUp::letGo);
        }
    }

    private static void await(CompletableFuture<?> answer, Deadline deadline)
            throws InterruptedException {
        try {
            var _ = answer.get(deadline.left(), NANOSECONDS);
        } catch (ExecutionException | TimeoutException cold) {
            // this connection stays cold
        }
    }

    private static void letGo(CompletableFuture<HttpResponse<Publisher<List<ByteBuffer>>>> answer) {
        if (answer.isDone() && !answer.isCompletedExceptionally()) {
            answer.join().body().subscribe(BodySubscribers.discarding());
        } else {
            answer.cancel(true);
        }
    }
}
