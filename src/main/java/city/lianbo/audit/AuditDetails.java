package city.lianbo.audit;

import city.lianbo.platform.DomainEvent;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// A fact as JSON: ids as plain text, and dots where a component's name says that it holds a
/// secret. Facts carry no secrets in the first place; this is the second lock.
@Component
class AuditDetails {

    private static final Pattern SECRET =
            Pattern.compile(
                    "secret|password|passwd|token|aeskey|credential", Pattern.CASE_INSENSITIVE);
    private static final String HIDDEN = "••••••";

    private final ObjectMapper mapper = JsonMapper.builder().build();

    String of(DomainEvent fact) {
        return mapper.writeValueAsString(plain(mapper.valueToTree(fact)));
    }

    private JsonNode plain(JsonNode node) {
        return switch (node) {
            case ObjectNode object when isWrapped(object) -> object.iterator().next();
            case ObjectNode object -> {
                for (var name : new ArrayList<>(object.propertyNames())) {
                    object.set(
                            name,
                            SECRET.matcher(name).find()
                                    ? StringNode.valueOf(HIDDEN)
                                    : plain(object.get(name)));
                }
                yield object;
            }
            case ArrayNode array -> {
                for (int i = 0; i < array.size(); i++) {
                    array.set(i, plain(array.get(i)));
                }
                yield array;
            }
            default -> node;
        };
    }

    /// Id records have one component: `{"value": "…"}`, a fingerprint `{"hex": "…"}`.
    private static boolean isWrapped(ObjectNode object) {
        return object.size() == 1 && (object.has("value") || object.has("hex"));
    }
}
