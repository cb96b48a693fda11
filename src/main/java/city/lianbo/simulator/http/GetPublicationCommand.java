package city.lianbo.simulator.http;

import city.lianbo.simulator.Publication;
import city.lianbo.simulator.Right;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// `freepublish/get`: how far a publication has come.
final class GetPublicationCommand implements Command {

    @Override
    public String path() {
        return "/cgi-bin/freepublish/get";
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
                        .get(call.account(), call.body().number("publish_id", 0));
        var fields = Fields.of("publish_id", publication.publishId());
        fields.put("publish_status", publication.status());
        int count = publication.articles().size();
        if (publication.status() == Publication.DONE) {
            var detail = Fields.of("count", count);
            detail.put(
                    "item",
                    IntStream.rangeClosed(1, count).mapToObj(i -> item(publication, i)).toList());
            fields.put("article_id", publication.articleId());
            fields.put("article_detail", detail);
        }
        var failed =
                publication.namesFailedArticles()
                        ? IntStream.rangeClosed(1, count).boxed().toList()
                        : List.of();
        fields.put("fail_idx", failed);
        return Response.wechat(fields);
    }

    private static Map<String, Object> item(Publication publication, int position) {
        var item = Fields.of("idx", position);
        item.put("article_url", publication.url(position));
        return item;
    }
}
