package city.lianbo.simulator.http;

import city.lianbo.simulator.Right;

/// `freepublish/getarticle`.
final class GetPublishedArticleCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/freepublish/getarticle";
    }

    @Override
    public Right right() {
        return Right.PUBLISH;
    }

    @Override
    public Response run(Call call) {
        var publication =
                call.world()
                        .publications()
                        .byArticle(call.account(), call.body().text("article_id"));
        return Response.wechat(
                Fields.of("news_item", PublicationJson.items(call, publication, false)));
    }
}
