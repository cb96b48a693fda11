package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.SendOrder;
import city.lianbo.simulator.WeChatRefusal;

/// `message/mass/sendall`: to all followers, or to those with a tag.
final class SendToAllCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/sendall";
    }

    @Override
    public Right right() {
        return Right.MASS_SEND;
    }

    @Override
    public boolean countsPerMinute() {
        return true;
    }

    @Override
    public Response run(Call call) {
        var filter = call.body().inner("filter");
        if (!filter.node().isObject()) {
            throw new WeChatRefusal(41011);
        }
        return Response.wechat(
                SendJson.accepted(
                        call.world().massSends().accept(call.account(), order(call, filter))));
    }

    private static SendOrder order(Call call, Body filter) {
        var account = call.account();
        if (filter.flag("is_to_all")) {
            return SendJson.order(call.body(), true, "all", account.followers());
        }
        if (!filter.has("tag_id")) {
            throw new WeChatRefusal(45159);
        }
        var tag = call.world().tags().get(account, filter.index("tag_id"));
        return SendJson.order(call.body(), false, "tag:" + tag.id(), tag.members().size());
    }
}
