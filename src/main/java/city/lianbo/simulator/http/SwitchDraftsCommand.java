package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `draft/switch`: on for everyone since long ago.
final class SwitchDraftsCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/switch";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var fields = Fields.ok();
        fields.put("is_open", 1);
        return Response.wechat(fields);
    }
}
