package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `media/upload`: material for three days.
final class UploadTemporaryCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/media/upload";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var media = call.media();
        var type = call.query("type");
        var material =
                call.world()
                        .materials()
                        .add(call.account(), type, false, media.fileName(), media.content());
        var fields = Fields.of("type", type);
        fields.put(type.equals("thumb") ? "thumb_media_id" : "media_id", material.mediaId());
        fields.put("created_at", material.createdAt().getEpochSecond());
        return Response.wechat(fields);
    }
}
