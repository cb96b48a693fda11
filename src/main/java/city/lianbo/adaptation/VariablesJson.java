package city.lianbo.adaptation;

import city.lianbo.document.VariableName;
import city.lianbo.document.Variables;
import java.util.EnumMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How an account's own values are kept: equal values give equal bytes.
final class VariablesJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private VariablesJson() {}

    static String write(Variables variables) {
        if (variables.values().isEmpty()) {
            return "";
        }
        var named = new TreeMap<String, String>();
        variables.values().forEach((name, value) -> named.put(name.key(), value));
        return JSON.writeValueAsString(named);
    }

    static Variables read(String json) {
        if (json.isEmpty()) {
            return Variables.NONE;
        }
        var values = new EnumMap<VariableName, String>(VariableName.class);
        JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {})
                .forEach((key, value) ->
                        VariableName.of(key).ifPresent(name -> values.put(name, value)));
        return new Variables(values);
    }
}
