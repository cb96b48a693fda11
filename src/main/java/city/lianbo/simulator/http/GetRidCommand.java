package city.lianbo.simulator.http;

import city.lianbo.simulator.WeChatRefusal;

/// `openapi/rid/get`: what was asked and answered under a `rid`.
final class GetRidCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/openapi/rid/get";
    }

    @Override
    public Response run(Call call) {
        var rid = call.body().text("rid");
        if (rid.isEmpty()) {
            throw new WeChatRefusal(76004, "rid is empty");
        }
        var trace = call.world().rids().find(rid).orElseThrow(() -> new WeChatRefusal(76001));
        if (!trace.appId().equals(call.account().appId())) {
            throw new WeChatRefusal(76003, "rid does not belong to this account");
        }
        var request = Fields.of("invoke_time", trace.at());
        request.put("cost_in_ms", trace.costMillis());
        request.put("request_url", trace.url());
        request.put("request_body", trace.request());
        request.put("response_body", trace.response());
        request.put("client_ip", trace.address());
        var fields = Fields.ok();
        fields.put("request", request);
        return Response.wechat(fields);
    }
}
