package city.lianbo.simulator.http;

import city.lianbo.simulator.Followers;
import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;

/// `user/info`: without name and picture, as since 2021.
final class GetFollowerCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/user/info";
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
        var openid = call.query("openid");
        if (!Followers.follows(call.account(), openid)) {
            throw new WeChatRefusal(40003);
        }
        var fields = Fields.of("subscribe", 1);
        fields.put("openid", openid);
        fields.put("nickname", "");
        fields.put("language", "zh_CN");
        fields.put("headimgurl", "");
        fields.put("subscribe_time", 1_600_000_000);
        fields.put("remark", "");
        fields.put("groupid", 0);
        fields.put("tagid_list", call.world().tags().on(call.account(), openid));
        fields.put("subscribe_scene", "ADD_SCENE_SEARCH");
        fields.put("qr_scene", 0);
        fields.put("qr_scene_str", "");
        return Response.wechat(fields);
    }
}
