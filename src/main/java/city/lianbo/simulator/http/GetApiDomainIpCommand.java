package city.lianbo.simulator.http;

import java.util.List;

/// `get_api_domain_ip`: where the API lives.
final class GetApiDomainIpCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/get_api_domain_ip";
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
