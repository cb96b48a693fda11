package city.lianbo.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/// One HTTP answer.
@SuppressWarnings("ArrayRecordComponent") // never compared
record Response(int status, String contentType, byte[] body, Map<String, String> headers) {

    /// As WeChat labels its JSON.
    static final String WECHAT_JSON = "application/json; encoding=utf-8";

    static Response wechat(Object fields) {
        return new Response(200, WECHAT_JSON, Json.write(fields), Map.of());
    }

    static Response json(int status, Object value) {
        return new Response(status, "application/json", Json.write(value), Map.of());
    }

    static Response html(int status, String html, Map<String, String> headers) {
        return new Response(
                status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), headers);
    }

    static Response seeOther(String address) {
        return new Response(303, "text/plain", new byte[0], Map.of("Location", address));
    }

    static Response badGateway() {
        return html(
                502,
                "<html><head><title>502 Bad Gateway</title></head><body><center><h1>502 Bad"
                        + " Gateway</h1></center></body></html>",
                Map.of());
    }

    Response as(String otherContentType) {
        return new Response(status, otherContentType, body, headers);
    }

    Response cutTo(int length) {
        return new Response(status, contentType, Arrays.copyOf(body, length), headers);
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    void send(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", contentType);
        headers.forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
        exchange.close();
    }
}
