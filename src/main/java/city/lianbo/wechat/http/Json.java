package city.lianbo.wechat.http;

import city.lianbo.wechat.http.Call.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/// JSON as WeChat likes it: UTF-8, snake case, and never a Unicode escape, which WeChat refuses
/// in some fields (40033, 47002) and keeps as literal letters in others.
final class Json {

    private final JsonMapper mapper =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
                    .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
                    .build();

    /// By way of a string: the byte writer would escape characters outside the basic plane.
    Payload write(Object body) {
        return new Payload(
                "application/json; charset=utf-8",
                mapper.writeValueAsString(body).getBytes(StandardCharsets.UTF_8));
    }

    /// Empty unless it is one whole JSON object whose `errcode`, if there, is a number.
    Optional<JsonNode> read(byte[] answer) {
        try {
            var node = mapper.readTree(answer);
            var plausible =
                    node != null
                            && node.isObject()
                            && (!node.has("errcode") || node.get("errcode").asIntOpt().isPresent());
            return plausible ? Optional.of(node) : Optional.empty();
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }

    /// Empty where the fields are not of the kind that was expected.
    <T> Optional<T> as(JsonNode node, Class<T> kind) {
        try {
            return Optional.ofNullable(mapper.treeToValue(node, kind));
        } catch (JacksonException broken) {
            return Optional.empty();
        }
    }
}
