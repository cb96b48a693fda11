package city.lianbo.simulator.http;

import city.lianbo.simulator.Material;
import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;
import java.util.List;

/// `material/add_material`: permanent material.
final class AddMaterialCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/material/add_material";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var media = call.media();
        var type = call.query("type");
        var materials = call.world().materials();
        var material =
                type.equals("video")
                        ? video(call, media)
                        : materials.add(
                                call.account(), type, true, media.fileName(), media.content());
        var fields = Fields.of("media_id", material.mediaId());
        if (type.equals("image") || type.equals("thumb")) {
            fields.put("url", material.file().url());
        }
        fields.put("item", List.of());
        return Response.wechat(fields);
    }

    private static Material video(Call call, Part media) {
        var description =
                call.parts().stream()
                        .filter(part -> part.name().equals("description"))
                        .findFirst()
                        .map(part -> new Body(Json.read(part.content())))
                        .orElseThrow(() -> new WeChatRefusal(41011));
        return call.world()
                .materials()
                .addVideo(
                        call.account(),
                        media.fileName(),
                        media.content(),
                        description.text("title"),
                        description.text("introduction"));
    }
}
