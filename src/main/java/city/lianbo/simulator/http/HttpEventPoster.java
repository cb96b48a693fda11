package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.Callback;
import city.lianbo.simulator.EventCipher;
import city.lianbo.simulator.EventPoster;
import city.lianbo.simulator.SimulatedClock;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Posts events as WeChat does: signed, plain or encrypted or both, and content with `success` or an
/// empty answer only.
final class HttpEventPoster implements EventPoster {

    private final SimulatedClock clock;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    HttpEventPoster(SimulatedClock clock) {
        this.clock = clock;
    }

    @Override
    public boolean post(Account account, String xml, Duration timeout) {
        try {
            var answer =
                    client.send(
                            request(account, xml, timeout), HttpResponse.BodyHandlers.ofString());
            var said = answer.body().strip();
            return answer.statusCode() == 200
                    && (said.isEmpty() || said.equals("success") || said.startsWith("<xml>"));
        } catch (IOException | IllegalArgumentException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private HttpRequest request(Account account, String xml, Duration timeout) {
        var callback = account.callback();
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var nonce = Integer.toString(ThreadLocalRandom.current().nextInt(100_000, 999_999_999));
        var query =
                "signature="
                        + EventCipher.signature(callback.token(), timestamp, nonce)
                        + "&timestamp="
                        + timestamp
                        + "&nonce="
                        + nonce
                        + "&openid=oR5GjjgEhCMJFyzaVZdrxZ2zRRF4";
        var body = xml;
        if (callback.mode() != Callback.Mode.PLAIN) {
            var encrypted = new EventCipher(callback.aesKey(), account.appId()).encrypt(xml);
            query +=
                    "&encrypt_type=aes&msg_signature="
                            + EventCipher.signature(callback.token(), timestamp, nonce, encrypted);
            body = sealed(account, xml, encrypted);
        }
        var separator = callback.url().contains("?") ? "&" : "?";
        return HttpRequest.newBuilder(URI.create(callback.url() + separator + query))
                .timeout(timeout)
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }

    private static String sealed(Account account, String xml, String encrypted) {
        var cipher = "<Encrypt><![CDATA[" + encrypted + "]]></Encrypt></xml>";
        return account.callback().mode() == Callback.Mode.COMPATIBLE
                ? xml.substring(0, xml.length() - "</xml>".length()) + cipher
                : "<xml><ToUserName><![CDATA[" + account.originalId() + "]]></ToUserName>" + cipher;
    }
}
