package city.lianbo.simulator.http;

import java.util.List;

/// `getcallbackip`: from where events come.
final class GetCallbackIpCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/getcallbackip";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Response run(Call call) {
        return Response.wechat(Fields.of("ip_list", List.of("127.0.0.1")));
    }
}
