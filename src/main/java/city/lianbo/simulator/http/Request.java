package city.lianbo.simulator.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One HTTP request, read to its end.
///
/// @param path without doubled slashes
@SuppressWarnings("ArrayRecordComponent") // never compared
record Request(
        String method,
        String path,
        Map<String, String> query,
        byte[] body,
        String contentType,
        String acceptLanguage,
        String fetchSite,
        String address) {

    private static final int MOST_BYTES = 64 << 20;

    static Request read(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath().replaceAll("/{2,}", "/"),
                query(exchange.getRequestURI().getRawQuery()),
                exchange.getRequestBody().readNBytes(MOST_BYTES),
                Optional.ofNullable(headers.getFirst("Content-Type")).orElse(""),
                Optional.ofNullable(headers.getFirst("Accept-Language")).orElse(""),
                Optional.ofNullable(headers.getFirst("Sec-Fetch-Site")).orElse(""),
                exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /// Whether a browser sends this on behalf of another site's page.
    boolean fromElsewhere() {
        return fetchSite.equals("cross-site") || fetchSite.equals("same-site");
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    static Map<String, String> query(@Nullable String raw) {
        var parameters = new LinkedHashMap<String, String>();
        if (raw == null || raw.isEmpty()) {
            return parameters;
        }
        for (var pair : raw.split("&", -1)) {
            int equal = pair.indexOf('=');
            var name = equal < 0 ? pair : pair.substring(0, equal);
            var value = equal < 0 ? "" : pair.substring(equal + 1);
            parameters.put(decoded(name), decoded(value));
        }
        return parameters;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }
}
