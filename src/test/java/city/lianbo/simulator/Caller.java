package city.lianbo.simulator;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Talks plain HTTP to a simulator, as a stranger would.
final class Caller {

    static final String SECRET = "test-secret";
    static final byte[] PNG =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private Duration patience = Duration.ofSeconds(20);

    Caller(int port) {
        this.port = port;
    }

    int port() {
        return port;
    }

    Caller waitingOnly(Duration shorter) {
        patience = shorter;
        return this;
    }

    void account(String appId, Object... fields) {
        var body = map(fields);
        body.putIfAbsent("secret", SECRET);
        control("PUT", "/_sim/accounts/" + appId, body);
    }

    String token(String appId) {
        var body = map("grant_type", "client_credential", "appid", appId, "secret", SECRET);
        return post("/cgi-bin/stable_token", "", body).path("access_token").asString();
    }

    /// A cover and a draft with one article.
    String draft(String token, String title) {
        return draft(token, List.of(article(token, title)));
    }

    String draft(String token, List<Map<String, Object>> articles) {
        return post("/cgi-bin/draft/add", token, map("articles", articles))
                .path("media_id")
                .asString("");
    }

    Map<String, Object> article(String token, String title, Object... more) {
        var article =
                map(
                        "title",
                        title,
                        "author",
                        "市应急局",
                        "digest",
                        "请留意",
                        "content",
                        "<p>" + title + "</p>",
                        "thumb_media_id",
                        cover(token));
        article.putAll(map(more));
        return article;
    }

    String cover(String token) {
        return upload("/cgi-bin/material/add_material?type=image&", token, "cover.png", PNG)
                .path("media_id")
                .asString();
    }

    JsonNode sendAll(String token, String media, String clientmsgid) {
        var body =
                map(
                        "filter",
                        map("is_to_all", true),
                        "mpnews",
                        map("media_id", media),
                        "msgtype",
                        "mpnews",
                        "send_ignore_reprint",
                        0);
        if (!clientmsgid.isEmpty()) {
            body.put("clientmsgid", clientmsgid);
        }
        return post("/cgi-bin/message/mass/sendall", token, body);
    }

    String status(String token, long msgId) {
        return post("/cgi-bin/message/mass/get", token, map("msg_id", Long.toString(msgId)))
                .path("msg_status")
                .asString("");
    }

    JsonNode get(String path, String token) {
        return json(exchange("GET", withToken(path, token), new byte[0], ""));
    }

    JsonNode post(String path, String token, Object body) {
        return json(exchange("POST", withToken(path, token), bytes(body), "application/json"));
    }

    JsonNode postRaw(String path, String token, String body) {
        return json(
                exchange(
                        "POST",
                        withToken(path, token),
                        body.getBytes(StandardCharsets.UTF_8),
                        "application/json"));
    }

    JsonNode control(String method, String path, Object body) {
        return json(exchange(method, path, bytes(body), "application/json"));
    }

    JsonNode control(String method, String path) {
        return json(exchange(method, path, new byte[0], ""));
    }

    List<JsonNode> ledger(String appId) {
        return control("GET", "/_sim/ledger?appId=" + appId).valueStream().toList();
    }

    JsonNode upload(String path, String token, String fileName, byte[] content) {
        return json(uploadFor(path, token, fileName, content));
    }

    HttpResponse<byte[]> uploadFor(String path, String token, String fileName, byte[] content) {
        var body = new ByteArrayOutputStream();
        body.writeBytes(
                ("--boundary42\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
                                + fileName
                                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(content);
        body.writeBytes("\r\n--boundary42--\r\n".getBytes(StandardCharsets.UTF_8));
        return exchange(
                "POST",
                withToken(path, token),
                body.toByteArray(),
                "multipart/form-data; boundary=boundary42");
    }

    HttpResponse<byte[]> exchange(String method, String path, byte[] body, String type) {
        try {
            return tried(method, path, body, type);
        } catch (IOException problem) {
            throw new java.io.UncheckedIOException(problem);
        }
    }

    HttpResponse<byte[]> tried(String method, String path, byte[] body, String type)
            throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                        .timeout(patience)
                        .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    static Map<String, Object> map(Object... pairs) {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static JsonNode json(HttpResponse<byte[]> response) {
        return JSON.readTree(response.body());
    }

    static byte[] bytes(Object body) {
        return JSON.writeValueAsString(body).getBytes(StandardCharsets.UTF_8);
    }

    static int code(JsonNode answer) {
        return answer.path("errcode").asInt(0);
    }

    private static String withToken(String path, String token) {
        if (token.isEmpty()) {
            return path;
        }
        var joint = path.endsWith("&") ? "" : path.contains("?") ? "&" : "?";
        return path + joint + "access_token=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }
}
