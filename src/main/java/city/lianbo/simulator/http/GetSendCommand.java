package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;

/// `message/mass/get`: how far a mass send has come.
final class GetSendCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/get";
    }

    @Override
    public Right right() {
        return Right.MASS_SEND;
    }

    @Override
    public Response run(Call call) {
        if (!call.body().has("msg_id")) {
            throw new WeChatRefusal(40059);
        }
        var job = call.world().massSends().get(call.account(), call.body().number("msg_id", 0));
        var fields = Fields.of("msg_id", job.msgId());
        fields.put("msg_status", job.state().word());
        return Response.wechat(fields);
    }
}
