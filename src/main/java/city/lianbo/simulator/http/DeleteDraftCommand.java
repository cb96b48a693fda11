package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `draft/delete`: for ever.
final class DeleteDraftCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/delete";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        call.world().drafts().delete(call.account(), call.body().required("media_id", 40007));
        return Response.wechat(Fields.ok());
    }
}
