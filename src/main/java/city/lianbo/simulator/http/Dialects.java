package city.lianbo.simulator.http;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Lets people write dialects as they come to mind: `89504` as a number, `true` for `on`.
final class Dialects {

    private Dialects() {}

    static JsonNode read(JsonNode given) {
        if (given instanceof ObjectNode fields) {
            if (fields.path("protectedAnswer").isIntegralNumber()) {
                fields.put(
                        "protectedAnswer",
                        Long.toString(fields.path("protectedAnswer").longValue()));
            }
            if (fields.path("equalContent").isBoolean()) {
                fields.put(
                        "equalContent", fields.path("equalContent").booleanValue() ? "on" : "off");
            }
        }
        return given;
    }
}
