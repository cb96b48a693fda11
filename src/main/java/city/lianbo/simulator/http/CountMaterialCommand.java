package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `material/get_materialcount`: how much there is of each type.
final class CountMaterialCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/material/get_materialcount";
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var fields = Fields.of("voice_count", count(call, "voice"));
        fields.put("video_count", count(call, "video"));
        fields.put("image_count", count(call, "image"));
        fields.put("news_count", 0);
        return Response.wechat(fields);
    }

    private static int count(Call call, String type) {
        return call.world().materials().permanent(call.account(), type, false).size();
    }
}
