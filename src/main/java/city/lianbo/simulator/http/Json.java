package city.lianbo.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// JSON in and out. Strict about names that nobody knows.
final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

    private Json() {}

    static byte[] write(Object value) {
        return MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8);
    }

    static ObjectNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /// @throws BadRequest where it is no JSON
    static JsonNode read(byte[] body) {
        try {
            var node = MAPPER.readTree(body);
            if (node == null || node.isMissingNode()) {
                throw new BadRequest("A JSON body is needed");
            }
            return node;
        } catch (JacksonException problem) {
            throw new BadRequest("Not JSON: " + problem.getOriginalMessage());
        }
    }

    /// `record` with the fields of `patch` laid over it; objects inside are merged too.
    ///
    /// @throws BadRequest where a name is unknown or a value impossible
    static <T> T patched(T original, JsonNode patch, Class<T> type) {
        if (!(patch instanceof ObjectNode fields)) {
            throw new BadRequest("A JSON object is needed");
        }
        var tree = tree(original);
        merge(tree, fields);
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JacksonException problem) {
            throw new BadRequest(place(problem) + problem.getOriginalMessage());
        }
    }

    private static String place(JacksonException problem) {
        var names =
                problem.getPath().stream()
                        .map(JacksonException.Reference::getPropertyName)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("."));
        return names.isEmpty() ? "" : names + ": ";
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var field : patch.properties()) {
            if (field.getKey().equals("callback")
                    && field.getValue() instanceof ObjectNode inner
                    && target.get(field.getKey()) instanceof ObjectNode outer) {
                merge(outer, inner);
            } else {
                target.set(field.getKey(), field.getValue());
            }
        }
    }
}
