package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;
import java.util.Set;

/// `material/batchget_material`: permanent material of one type, newest first.
final class ListMaterialCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/material/batchget_material";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var type = call.body().text("type");
        if (!Set.of("image", "video", "voice", "news").contains(type)) {
            throw new WeChatRefusal(40004);
        }
        var all = call.world().materials().permanent(call.account(), type, false);
        var page = call.page(all);
        var fields = Fields.of("item", page.stream().map(MaterialJson::write).toList());
        fields.put("total_count", all.size());
        fields.put("item_count", page.size());
        return Response.wechat(fields);
    }
}
