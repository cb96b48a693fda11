package city.lianbo.simulator.http;

import city.lianbo.simulator.WeChatRefusal;

/// `openapi/quota/get`: limit, used and remaining calls of one path.
final class GetQuotaCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/openapi/quota/get";
    }

    @Override
    public Response run(Call call) {
        var path = call.body().text("cgi_path");
        if (Commands.at(path).isEmpty()) {
            throw new WeChatRefusal(76021);
        }
        int limit = call.world().quotas().dailyLimit(call.account(), path);
        long used = call.world().quotas().used(call.account(), path);
        var quota = Fields.of("daily_limit", limit);
        quota.put("used", used);
        quota.put("remain", Math.max(0, limit - used));
        var rate = Fields.of("call_count", call.world().settings().now().massCallsPerMinute());
        rate.put("refresh_second", 60);
        var fields = Fields.ok();
        fields.put("quota", quota);
        fields.put("rate_limit", rate);
        return Response.wechat(fields);
    }
}
