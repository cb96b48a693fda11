package city.lianbo.simulator.http;

import city.lianbo.simulator.Account;
import city.lianbo.simulator.WeChatRefusal;
import city.lianbo.simulator.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One call of the API, its token checked.
///
/// @param caller null where the command takes no token
record Call(World world, @Nullable Account caller, Request request, Body body, List<Part> parts) {

    Account account() {
        if (caller == null) {
            throw new WeChatRefusal(41001);
        }
        return caller;
    }

    String query(String name) {
        return request.parameter(name);
    }

    /// @throws WeChatRefusal 41005
    Part media() {
        return parts.stream()
                .filter(part -> part.name().equals("media"))
                .findFirst()
                .orElseThrow(() -> new WeChatRefusal(41005));
    }

    /// A page of a list: `offset`, and `count` from 1 to 20.
    <T> List<T> page(List<T> all) {
        long offset = body.number("offset", 0);
        long count = body.number("count", 20);
        if (offset < 0 || count < 1 || count > 20) {
            throw new WeChatRefusal(40097);
        }
        return all.stream().skip(offset).limit(count).toList();
    }
}
