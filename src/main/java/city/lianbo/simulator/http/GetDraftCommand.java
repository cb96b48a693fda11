package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `draft/get`: what was kept of it.
final class GetDraftCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/get";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var draft =
                call.world().drafts().get(call.account(), call.body().required("media_id", 40007));
        return Response.wechat(DraftJson.content(call, draft));
    }
}
