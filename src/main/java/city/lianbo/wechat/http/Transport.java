package city.lianbo.wechat.http;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import city.lianbo.wechat.WeChatTime;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeoutException;

/// Makes one call, once, and says what came back. Holds the cap on calls in flight: the JDK's
/// client has none of its own.
///
/// The deadline is kept here and not by the request's own time-out, because on JDK 25 that one
/// ends with the headers and a body that stalls would be waited for without end.
final class Transport {

    private static final long LARGEST_ANSWER = 16L << 20;

    private final HttpClient client;
    private final String base;
    private final Semaphore inFlight;
    private final Json json;
    private final WeChatTime time;

    Transport(HttpClient client, HttpSettings settings, Json json, WeChatTime time) {
        this.client = client;
        this.base = settings.base();
        this.inFlight = new Semaphore(settings.maxInFlight(), true);
        this.json = json;
        this.time = time;
    }

    Reply exchange(Call call, Deadline deadline) {
        try {
            if (!inFlight.tryAcquire(deadline.left(), NANOSECONDS) || deadline.passed()) {
                return new Reply.NotSent("no place among the calls in flight before the deadline");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Reply.NotSent("interrupted before the call");
        }
        try {
            return send(call, deadline);
        } finally {
            inFlight.release();
        }
    }

    private Reply send(Call call, Deadline deadline) {
        var asked = time.now();
        var answer =
                client.sendAsync(
                        request(call),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            return read(answer.get(deadline.left(), NANOSECONDS), asked);
        } catch (TimeoutException late) {
            answer.cancel(true);
            return new Reply.NoAnswer("no answer in time");
        } catch (InterruptedException interrupted) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            return new Reply.NoAnswer("interrupted while waiting for the answer");
        } catch (ExecutionException failed) {
            return Failures.classify(failed.getCause() == null ? failed : failed.getCause());
        }
    }

    private HttpRequest request(Call call) {
        var request = HttpRequest.newBuilder(URI.create(base + call.path()));
        call.payload()
                .ifPresent(payload ->
                        request.header("Content-Type", payload.contentType())
                                .POST(BodyPublishers.ofByteArray(payload.content())));
        return request.build();
    }

    private Reply read(HttpResponse<byte[]> response, Instant asked) {
        if (response.statusCode() != 200) {
            return new Reply.NoAnswer("HTTP status " + response.statusCode());
        }
        var body = json.read(response.body());
        if (body.isPresent()) {
            // Anybody in between may say that something is wrong, by another clock; only WeChat
            // answers.
            response.headers().firstValue("Date").ifPresent(date -> time.answered(asked, date));
        }
        return body.<Reply>map(Reply.Said::new)
                .orElseGet(() ->
                        new Reply.NoAnswer(
                                "not a JSON answer (%d bytes)".formatted(response.body().length)));
    }
}
