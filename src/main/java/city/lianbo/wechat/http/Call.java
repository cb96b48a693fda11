package city.lianbo.wechat.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// One call as it will be made, without the token.
///
/// @param path begins with a slash and may carry a query
/// @param timeout for the call, its token and its one repetition together
record Call(String path, Optional<Payload> payload, Duration timeout) {

    @SuppressWarnings("ArrayRecordComponent") // never compared; carries the bytes to the socket
    record Payload(String contentType, byte[] content) {}

    static Call get(String path, Duration timeout) {
        return new Call(path, Optional.empty(), timeout);
    }

    static Call post(String path, Payload payload, Duration timeout) {
        return new Call(path, Optional.of(payload), timeout);
    }

    Call with(String token) {
        var encoded = URLEncoder.encode(token, StandardCharsets.UTF_8);
        var separator = path.contains("?") ? "&" : "?";
        return new Call(path + separator + "access_token=" + encoded, payload, timeout);
    }

    /// Never the query: it may hold a token.
    @Override
    public String toString() {
        int query = path.indexOf('?');
        return query < 0 ? path : path.substring(0, query);
    }
}
