package city.lianbo.simulator.http;

import city.lianbo.simulator.Followers;
import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;

/// `message/mass/send`: to a list of followers; service accounts only.
final class SendToOpenidsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/send";
    }

    @Override
    public Right right() {
        return Right.MASS_SEND_TO_OPENIDS;
    }

    @Override
    public boolean countsPerMinute() {
        return true;
    }

    @Override
    public Response run(Call call) {
        var openids = call.body().texts("touser").stream().distinct().toList();
        if (openids.size() < 2) {
            throw new WeChatRefusal(40130);
        }
        if (openids.size() > 10_000) {
            throw new WeChatRefusal(45019);
        }
        if (!openids.stream().allMatch(one -> Followers.follows(call.account(), one))) {
            throw new WeChatRefusal(40003);
        }
        var range = "openids:" + openids.size() + ":" + openids.hashCode();
        var order = SendJson.order(call.body(), false, range, openids.size());
        return Response.wechat(
                SendJson.accepted(call.world().massSends().accept(call.account(), order)));
    }
}
