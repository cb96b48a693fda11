package city.lianbo.simulator.http;

import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// One verb of the remote control.
///
/// @param path pattern; its one group, if any, is an app id
record Control(String method, Pattern path, BiFunction<Request, String, Object> action) {

    static Control of(String method, String path, BiFunction<Request, String, Object> action) {
        return new Control(method, Pattern.compile(path.replace("{appId}", "([^/]+)")), action);
    }

    boolean fits(String called) {
        return path.matcher(called).matches();
    }

    Object run(Request request) {
        var found = path.matcher(request.path());
        var appId = found.matches() && found.groupCount() > 0 ? found.group(1) : "";
        return action.apply(request, appId);
    }
}
