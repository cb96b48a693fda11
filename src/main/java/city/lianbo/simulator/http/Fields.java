package city.lianbo.simulator.http;

import java.util.LinkedHashMap;
import java.util.Map;

/// Fields of an answer in WeChat's order.
final class Fields {

    private Fields() {}

    static Map<String, Object> of(String name, Object value) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(name, value);
        return fields;
    }

    static Map<String, Object> ok() {
        return error(0, "ok");
    }

    static Map<String, Object> error(int code, String text) {
        var fields = of("errcode", code);
        fields.put("errmsg", text);
        return fields;
    }
}
