package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `media/get`: the bytes of material.
final class GetTemporaryCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/media/get";
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
        var material = call.world().materials().get(call.account(), call.query("media_id"));
        if (material.type().equals("video")) {
            return Response.wechat(Fields.of("video_url", material.file().url()));
        }
        return MaterialJson.bytes(call, material);
    }
}
