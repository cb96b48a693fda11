package city.lianbo.simulator.http;

import city.lianbo.simulator.Followers;
import city.lianbo.simulator.Right;

/// `user/get`: ten thousand a page; `total` is the number of followers.
final class ListFollowersCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/user/get";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Right right() {
        return Right.USERS;
    }

    @Override
    public Response run(Call call) {
        var openids = Followers.after(call.account(), call.query("next_openid"));
        var fields = Fields.of("total", call.account().followers());
        fields.put("count", openids.size());
        if (!openids.isEmpty()) {
            fields.put("data", Fields.of("openid", openids));
        }
        fields.put("next_openid", openids.size() == Followers.PAGE ? openids.getLast() : "");
        return Response.wechat(fields);
    }
}
