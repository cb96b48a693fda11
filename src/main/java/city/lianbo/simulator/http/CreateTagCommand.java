package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `tags/create`.
final class CreateTagCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/create";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        var tag = call.world().tags().create(call.account(), call.body().inner("tag").text("name"));
        var fields = Fields.of("id", tag.id());
        fields.put("name", tag.name());
        return Response.wechat(Fields.of("tag", fields));
    }
}
