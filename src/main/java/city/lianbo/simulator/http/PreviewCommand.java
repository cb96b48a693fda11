package city.lianbo.simulator.http;

import city.lianbo.simulator.Followers;
import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;

/// `message/mass/preview`: to one person; uses up neither draft nor quota of sends.
final class PreviewCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/preview";
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
        var body = call.body();
        if (body.text("towxname").isEmpty()
                && !Followers.follows(call.account(), body.text("touser"))) {
            throw new WeChatRefusal(40003);
        }
        call.world()
                .massSends()
                .checkContent(call.account(), SendJson.order(body, false, "preview", 1));
        var fields = Fields.error(0, "preview success");
        fields.put("msg_id", call.world().massSends().numberForPreview());
        return Response.wechat(fields);
    }
}
