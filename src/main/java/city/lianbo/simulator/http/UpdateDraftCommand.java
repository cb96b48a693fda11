package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;
import city.lianbo.simulator.WeChatRefusal;

/// `draft/update`: one article, not a list; `index` counts from 0.
final class UpdateDraftCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/draft/update";
    }

    @Override
    public Right right() {
        return Right.MATERIAL;
    }

    @Override
    public Response run(Call call) {
        var body = call.body();
        if (!body.node().path("articles").isObject()) {
            throw new WeChatRefusal(47001);
        }
        call.world()
                .drafts()
                .update(
                        call.account(),
                        body.required("media_id", 40007),
                        body.index("index"),
                        ArticleJson.read(body.inner("articles")));
        return Response.wechat(Fields.ok());
    }
}
