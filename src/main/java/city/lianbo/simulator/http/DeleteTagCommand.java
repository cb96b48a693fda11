package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `tags/delete`.
final class DeleteTagCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/delete";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        call.world().tags().delete(call.account(), call.body().inner("tag").index("id"));
        return Response.wechat(Fields.ok());
    }
}
