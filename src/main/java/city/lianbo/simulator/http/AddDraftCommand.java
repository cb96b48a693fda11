package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;
import java.util.List;

/// `draft/add`: answers without `errcode`.
final class AddDraftCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/add";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        if (!call.body().node().path("articles").isArray()) {
            throw new WeChatRefusal(44003);
        }
        var articles = call.body().list("articles").stream().map(ArticleJson::read).toList();
        var draft = call.world().drafts().add(call.account(), articles);
        var fields = Fields.of("media_id", draft.mediaId());
        fields.put("item", List.of());
        return Response.wechat(fields);
    }
}
