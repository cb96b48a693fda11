package city.lianbo.simulator.http;

import city.lianbo.simulator.Publication;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// Publications in answers.
final class PublicationJson {

    private PublicationJson() {}

    static Map<String, Object> item(Call call, Publication publication, boolean brief) {
        var fields = Fields.of("article_id", publication.articleId());
        var content = Fields.of("news_item", items(call, publication, brief));
        content.put("create_time", publication.acceptedAt().getEpochSecond());
        content.put("update_time", publication.dueAt().getEpochSecond());
        fields.put("content", content);
        fields.put("update_time", publication.dueAt().getEpochSecond());
        return fields;
    }

    static List<Map<String, Object>> items(Call call, Publication publication, boolean brief) {
        return IntStream.rangeClosed(1, publication.articles().size())
                .mapToObj(position -> article(call, publication, position, brief))
                .toList();
    }

    private static Map<String, Object> article(
            Call call, Publication publication, int position, boolean brief) {
        var fields =
                ArticleJson.write(
                        call,
                        publication.articles().get(position - 1),
                        publication.url(position),
                        brief);
        fields.put("is_deleted", publication.deleted().contains(position));
        return fields;
    }
}
