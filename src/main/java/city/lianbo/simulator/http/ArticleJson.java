package city.lianbo.simulator.http;

import city.lianbo.simulator.Article;
import city.lianbo.simulator.Material;
import city.lianbo.simulator.Picture;
import java.util.Map;

/// Articles in and out.
final class ArticleJson {

    private ArticleJson() {}

    static Article read(Body body) {
        var type = body.text("article_type");
        return new Article(
                type.isEmpty() ? "news" : type,
                body.text("title"),
                body.text("author"),
                body.text("digest"),
                body.text("content"),
                body.text("content_source_url"),
                body.text("thumb_media_id"),
                body.index("need_open_comment"),
                body.index("only_fans_can_comment"),
                body.text("pic_crop_235_1"),
                body.text("pic_crop_1_1"),
                body.inner("image_info").list("image_list").stream()
                        .map(picture -> picture.text("image_media_id"))
                        .toList());
    }

    static Map<String, Object> write(Call call, Article article, String url, boolean brief) {
        var fields = Fields.of("article_type", article.articleType());
        fields.put("title", article.title());
        fields.put("author", article.author());
        fields.put("digest", article.digest());
        if (!brief) {
            fields.put("content", article.content());
        }
        fields.put("content_source_url", article.contentSourceUrl());
        fields.put("thumb_media_id", article.thumbMediaId());
        fields.put("show_cover_pic", 0);
        fields.put("url", url);
        fields.put("thumb_url", thumbUrl(call, article));
        fields.put("need_open_comment", article.needOpenComment());
        fields.put("only_fans_can_comment", article.onlyFansCanComment());
        if (!article.wideCrop().isEmpty()) {
            fields.put("pic_crop_235_1", article.wideCrop());
        }
        if (!article.squareCrop().isEmpty()) {
            fields.put("pic_crop_1_1", article.squareCrop());
        }
        if (!article.isNews()) {
            fields.put(
                    "image_info",
                    Fields.of(
                            "image_list",
                            article.pictures().stream()
                                    .map(picture -> Fields.of("image_media_id", picture))
                                    .toList()));
        }
        return fields;
    }

    private static String thumbUrl(Call call, Article article) {
        var cover =
                article.isNews() || article.pictures().isEmpty()
                        ? article.thumbMediaId()
                        : article.pictures().getFirst();
        return call.world()
                .materials()
                .find(call.account(), cover)
                .map(Material::file)
                .map(Picture::url)
                .orElse("");
    }
}
