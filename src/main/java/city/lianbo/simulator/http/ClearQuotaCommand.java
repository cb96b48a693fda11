package city.lianbo.simulator.http;

import city.lianbo.simulator.WeChatRefusal;

/// `clear_quota`: forgets the calls of the day, ten times a month.
final class ClearQuotaCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/clear_quota";
    }

    @Override
    public Response run(Call call) {
        if (!call.body().text("appid").equals(call.account().appId())) {
            throw new WeChatRefusal(40013);
        }
        call.world().quotas().clearCalls(call.account());
        return Response.wechat(Fields.ok());
    }
}
