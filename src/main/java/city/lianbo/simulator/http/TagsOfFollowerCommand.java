package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `tags/getidlist`.
final class TagsOfFollowerCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/getidlist";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        return Response.wechat(
                Fields.of(
                        "tagid_list",
                        call.world().tags().on(call.account(), call.body().text("openid"))));
    }
}
