package city.lianbo.simulator.http;

import city.lianbo.simulator.WeChatRefusal;

/// `openapi/quota/clear`: forgets the calls of one path, fifty times a month.
final class ClearOneQuotaCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/openapi/quota/clear";
    }

    @Override
    public Response run(Call call) {
        var path = call.body().text("cgi_path");
        if (Commands.at(path).isEmpty()) {
            throw new WeChatRefusal(76021);
        }
        call.world().quotas().clearCalls(call.account(), path);
        return Response.wechat(Fields.ok());
    }
}
