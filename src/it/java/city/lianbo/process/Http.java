package city.lianbo.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Plain HTTP and JSON with one address.
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private static final JsonMapper JSON = new JsonMapper();

    private final String address;

    Http(String address) {
        this.address = address;
    }

    public JsonNode get(String path) {
        return json(request(path).GET().build());
    }

    public JsonNode put(String path, Object body) {
        return json(request(path).PUT(publish(body)).build());
    }

    public JsonNode post(String path, Object body) {
        return json(request(path).POST(publish(body)).build());
    }

    public JsonNode delete(String path) {
        return json(request(path).DELETE().build());
    }

    /// One file in one form field, as `curl -F field=@file` sends it.
    JsonNode upload(String path, String field, String fileName, String contentType, byte[] file) {
        var boundary = "----lianbo" + System.nanoTime();
        var head =
                """
                --%s\r
                Content-Disposition: form-data; name="%s"; filename="%s"\r
                Content-Type: %s\r
                \r
                """
                        .formatted(boundary, field, fileName, contentType);
        var body =
                BodyPublishers.concat(
                        BodyPublishers.ofString(head),
                        BodyPublishers.ofByteArray(file),
                        BodyPublishers.ofString("\r\n--" + boundary + "--\r\n"));
        return json(
                request(path)
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(body)
                        .build());
    }

    /// Whether it answers at all, and with 200.
    boolean answers(String path) {
        try {
            var request = request(path).timeout(Duration.ofSeconds(5)).GET().build();
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofMinutes(3));
    }

    private static BodyPublisher publish(Object body) {
        return BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body));
    }

    private static JsonNode json(HttpRequest request) {
        HttpResponse<byte[]> answer;
        try {
            answer = CLIENT.send(request, BodyHandlers.ofByteArray());
        } catch (IOException problem) {
            throw new UncheckedIOException(request.toString(), problem);
        } catch (InterruptedException interrupted) {
            throw interrupted(interrupted);
        }
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(
                    request
                            + " was answered with "
                            + answer.statusCode()
                            + ": "
                            + new String(answer.body(), StandardCharsets.UTF_8));
        }
        return answer.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(answer.body());
    }

    private static IllegalStateException interrupted(InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        return new IllegalStateException(interrupted);
    }
}
