package city.lianbo.simulator.http;

import city.lianbo.simulator.Followers;
import city.lianbo.simulator.Right;

/// `user/tag/get`.
final class FollowersOfTagCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/user/tag/get";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        var members = call.world().tags().get(call.account(), call.body().index("tagid")).members();
        var page =
                members.stream()
                        .sorted()
                        .filter(one -> one.compareTo(call.body().text("next_openid")) > 0)
                        .limit(Followers.PAGE)
                        .toList();
        var fields = Fields.of("count", page.size());
        if (!page.isEmpty()) {
            fields.put("data", Fields.of("openid", page));
        }
        fields.put("next_openid", page.isEmpty() ? "" : page.getLast());
        return Response.wechat(fields);
    }
}
