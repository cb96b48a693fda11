package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `message/mass/delete`: by `msg_id` and `article_idx` from 1 (0 means all), or by `url`.
final class DeleteSendCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/message/mass/delete";
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
        var sends = call.world().massSends();
        if (body.has("msg_id")) {
            sends.delete(call.account(), body.number("msg_id", 0), body.index("article_idx"));
        } else {
            sends.deleteByUrl(call.account(), body.required("url", 40059));
        }
        return Response.wechat(Fields.ok());
    }
}
