package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `tags/members/batchuntagging`.
final class UntagFollowersCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/tags/members/batchuntagging";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        call.world()
                .tags()
                .untag(
                        call.account(),
                        call.body().index("tagid"),
                        call.body().texts("openid_list"));
        return Response.wechat(Fields.ok());
    }
}
