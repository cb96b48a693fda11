package city.lianbo.simulator.http;

import city.lianbo.simulator.WeChatRefusal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// A JSON body as WeChat reads it: numbers may be texts and texts numbers.
record Body(JsonNode node) {

    String text(String name) {
        return node.path(name).asString("");
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    boolean flag(String name) {
        var value = node.path(name);
        return value.isBoolean() ? value.booleanValue() : whole(value, 0) != 0;
    }

    /// @throws WeChatRefusal 40097 where it is no number
    long number(String name, long fallback) {
        return whole(node.path(name), fallback);
    }

    int index(String name) {
        long number = number(name, 0);
        return number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE ? (int) number : -1;
    }

    Body inner(String name) {
        return new Body(node.path(name));
    }

    List<Body> list(String name) {
        var items = new ArrayList<Body>();
        node.path(name).forEach(item -> items.add(new Body(item)));
        return items;
    }

    List<String> texts(String name) {
        return list(name).stream().map(item -> item.node().asString("")).toList();
    }

    /// @throws WeChatRefusal 41011-like code where the field is missing
    String required(String name, int codeIfMissing) {
        var value = text(name);
        if (value.isEmpty()) {
            throw new WeChatRefusal(codeIfMissing);
        }
        return value;
    }

    private static long whole(JsonNode value, long fallback) {
        if (value.isMissingNode() || value.isNull()) {
            return fallback;
        }
        if (value.isIntegralNumber()) {
            return value.longValue();
        }
        try {
            return Long.parseLong(value.asString("").strip());
        } catch (NumberFormatException _) {
            throw new WeChatRefusal(40097);
        }
    }
}
