package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `tags/update`.
final class RenameTagCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/update";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        var tag = call.body().inner("tag");
        call.world().tags().rename(call.account(), tag.index("id"), tag.text("name"));
        return Response.wechat(Fields.ok());
    }
}
