package city.lianbo.simulator.http;

import city.lianbo.simulator.Draft;
import java.util.Map;

/// Drafts in answers.
final class DraftJson {

    private DraftJson() {}

    static Map<String, Object> content(Call call, Draft draft) {
        return content(call, draft, false);
    }

    static Map<String, Object> item(Call call, Draft draft, boolean brief) {
        var fields = Fields.of("media_id", draft.mediaId());
        fields.put("content", content(call, draft, brief));
        fields.put("update_time", draft.updatedAt().getEpochSecond());
        return fields;
    }

    private static Map<String, Object> content(Call call, Draft draft, boolean brief) {
        var preview = "http://mp.weixin.qq.com/s?tempkey=" + draft.mediaId();
        var fields =
                Fields.of(
                        "news_item",
                        draft.articles().stream()
                                .map(article -> ArticleJson.write(call, article, preview, brief))
                                .toList());
        fields.put("create_time", draft.createdAt().getEpochSecond());
        fields.put("update_time", draft.updatedAt().getEpochSecond());
        return fields;
    }
}
