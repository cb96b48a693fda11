package city.lianbo.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;

/// What `draft/add` and `draft/update` refuse, in the order in which it is looked at.
final class ArticleRules {

    static final int MOST = 8;
    private static final int URL_BYTES = 1024;
    private static final int CONTENT_BYTES = 1 << 20;
    private static final int NEWSPIC_PICTURES = 20;
    private static final int DIGEST_FROM_BODY = 54;
    private static final Pattern CROP =
            Pattern.compile("(0(\\.\\d{1,6})?|1(\\.0{1,6})?)(_(0(\\.\\d{1,6})?|1(\\.0{1,6})?)){3}");
    private static final Pattern APP_ID = Pattern.compile("wx[0-9a-f]{16}");
    private static final Pattern BROKEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F]");

    private final Settings settings;
    private final Materials materials;

    ArticleRules(Settings settings, Materials materials) {
        this.settings = settings;
        this.materials = materials;
    }

    List<Article> accept(Account account, List<Article> articles) {
        if (articles.isEmpty()) {
            throw new WeChatRefusal(44003);
        }
        if (articles.size() > MOST) {
            throw new WeChatRefusal(45008);
        }
        return articles.stream().map(article -> accept(account, article)).toList();
    }

    /// @return the article as WeChat keeps it
    Article accept(Account account, Article article) {
        checkTexts(article);
        checkContent(account, article);
        checkSourceUrl(article.contentSourceUrl());
        checkCovers(account, article);
        checkComments(account, article);
        if (!article.isNews()) {
            return article;
        }
        var content = ArticleFilter.apply(article.content());
        var digest = article.digest().isEmpty() ? fromBody(content) : article.digest();
        return article.kept(content, digest);
    }

    private void checkTexts(Article article) {
        if (!article.isNews() && !article.articleType().equals("newspic")) {
            throw new WeChatRefusal(40097, "invalid article_type");
        }
        if (article.title().isBlank()) {
            throw new WeChatRefusal(41011);
        }
        if (length(article.title()) > settings.titleLimit()) {
            throw new WeChatRefusal(45003);
        }
        if (length(article.author()) > settings.authorLimit()) {
            throw new WeChatRefusal(45110);
        }
        if (length(article.digest()) > settings.digestLimit()) {
            throw new WeChatRefusal(45004);
        }
    }

    private void checkContent(Account account, Article article) {
        var content = article.content();
        if (content.isBlank()) {
            throw new WeChatRefusal(44004);
        }
        if (length(content) >= settings.contentLimit() || bytes(content) >= CONTENT_BYTES) {
            throw new WeChatRefusal(45002);
        }
        if (BROKEN.matcher(content).find()) {
            throw new WeChatRefusal(45166);
        }
        var body = Jsoup.parseBodyFragment(content).body();
        if (!body.select("a[href*=mp.weixin.qq.com/mp/profile_ext]").isEmpty()) {
            throw new WeChatRefusal(40155);
        }
        for (var card : body.select("[data-miniprogram-appid]")) {
            var id = card.attr("data-miniprogram-appid");
            if (!APP_ID.matcher(id).matches()) {
                throw new WeChatRefusal(45086);
            }
            if (!account.miniPrograms().contains(id)) {
                throw new WeChatRefusal(45064);
            }
        }
    }

    private static void checkSourceUrl(String url) {
        if (bytes(url) > URL_BYTES) {
            throw new WeChatRefusal(45005);
        }
        if (!url.isEmpty() && !url.matches("https?://[^\\s/]+.*")) {
            throw new WeChatRefusal(41039);
        }
    }

    private void checkCovers(Account account, Article article) {
        if (article.isNews()) {
            checkPicture(account, article.thumbMediaId());
            checkCrop(article.wideCrop());
            checkCrop(article.squareCrop());
            return;
        }
        if (article.pictures().isEmpty()) {
            throw new WeChatRefusal(41011);
        }
        if (article.pictures().size() > NEWSPIC_PICTURES) {
            throw new WeChatRefusal(45008);
        }
        article.pictures().forEach(picture -> checkPicture(account, picture));
    }

    private void checkPicture(Account account, String mediaId) {
        var picture = materials.permanent(account, mediaId);
        if (picture.filter(p -> p.type().equals("image") || p.type().equals("thumb")).isEmpty()) {
            throw new WeChatRefusal(
                    40007, ErrorTexts.of(40007) + " hint: [" + clipped(mediaId) + "]");
        }
    }

    private static void checkCrop(String crop) {
        if (!crop.isEmpty() && !CROP.matcher(crop).matches()) {
            throw new WeChatRefusal(53402);
        }
    }

    private static void checkComments(Account account, Article article) {
        if (article.needOpenComment() == 1 && !account.comments()) {
            throw new WeChatRefusal(88000);
        }
    }

    private static String fromBody(String content) {
        var text = ArticleFilter.text(content);
        int end = text.offsetByCodePoints(0, Math.min(DIGEST_FROM_BODY, length(text)));
        return text.substring(0, end);
    }

    private static String clipped(String text) {
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
