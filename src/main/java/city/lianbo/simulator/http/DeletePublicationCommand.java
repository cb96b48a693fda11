package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `freepublish/delete`: `index` counts from 1, 0 means all.
final class DeletePublicationCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/freepublish/delete";
    }

    @Override
    public Right right() {
        return Right.PUBLISH;
    }

    @Override
    public Response run(Call call) {
        call.world()
                .publications()
                .delete(call.account(), call.body().text("article_id"), call.body().index("index"));
        return Response.wechat(Fields.ok());
    }
}
