package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `material/get_material`: raw bytes; for videos a description.
final class GetMaterialCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/material/get_material";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var material = call.world().materials().get(call.account(), call.body().text("media_id"));
        if (!material.type().equals("video")) {
            return MaterialJson.bytes(call, material);
        }
        var fields = Fields.of("title", material.title());
        fields.put("description", material.introduction());
        fields.put("down_url", material.file().url());
        return Response.wechat(fields);
    }
}
