package city.lianbo.article;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.article.ArticleFinding.Field;
import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.WeChatHtml;
import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArticleChecksTest {

    private static final WeChatHtml SHORT = new WeChatHtml("<p>文</p>");

    @Test
    void aCompleteArticleHasNoFindings() {
        assertThat(ArticleChecks.of(complete("题".repeat(32)), SHORT)).isEmpty();
    }

    @Test
    void anEmptyArticleLacksTitleCoverAndBody() {
        assertThat(ArticleChecks.of(ArticleText.EMPTY, SHORT))
                .allMatch(ArticleFinding::blocking)
                .extracting(ArticleFinding::field)
                .containsExactly(Field.TITLE, Field.COVER, Field.BODY);
    }

    @Test
    void aLongTitleIsAdviceAndATooLongOneBlocks() {
        assertThat(ArticleChecks.of(complete("题".repeat(33)), SHORT))
                .containsExactly(ArticleFinding.advice(Field.TITLE, "title.long", 33, 32));
        assertThat(ArticleChecks.of(complete("题".repeat(65)), SHORT))
                .containsExactly(ArticleFinding.blocking(Field.TITLE, "title.toolong", 65, 64));
    }

    @Test
    void digestAndAuthorAreMeasuredToo() {
        var text =
                new ArticleText(
                        "题",
                        "摘".repeat(121),
                        "作".repeat(17),
                        Optional.of(Fingerprint.of("x")),
                        Desk.body("文"));

        assertThat(ArticleChecks.of(text, SHORT))
                .containsExactly(
                        ArticleFinding.blocking(Field.AUTHOR, "author.toolong", 17, 16),
                        ArticleFinding.advice(Field.DIGEST, "digest.long", 121, 120));
    }

    @Test
    void theRenderedBodyIsMeasured() {
        assertThat(ArticleChecks.of(complete("题"), new WeChatHtml("文".repeat(18_001))))
                .extracting(ArticleFinding::messageKey)
                .containsExactly("article.finding.body.long");
        assertThat(ArticleChecks.of(complete("题"), new WeChatHtml("文".repeat(19_999))))
                .noneMatch(ArticleFinding::blocking);
        assertThat(ArticleChecks.of(complete("题"), new WeChatHtml("文".repeat(20_000))))
                .extracting(ArticleFinding::messageKey)
                .containsExactly("article.finding.body.toolong");
    }

    @Test
    void aBodyTooLongSaysByHowMuchAndWhatWeighsMost() {
        var text = complete("题");

        assertThat(ArticleChecks.of(text, new WeChatHtml("文".repeat(20_100))))
                .containsExactly(
                        ArticleFinding.blocking(
                                Field.BODY, "body.toolong", 20_100, 19_999, 101, "“文” 32"));
    }

    @Test
    void picturesAreMeasuredWithTheLongestAddress() {
        var image = "<img src=\"lianbo-picture:%s\">".formatted(Fingerprint.of("x").hex());

        assertThat(ArticleChecks.of(complete("题"), new WeChatHtml("文".repeat(19_800) + image)))
                .anyMatch(ArticleFinding::blocking);
    }

    @Test
    void picturesNobodyHasDescribedAreNamed() {
        var document =
                new Document(
                        List.of(
                                picture("a", "〔图片说明待补充〕"),
                                picture("b", ""),
                                picture("c", "卫星云图上的台风")));
        var text = new ArticleText("题", "摘要", "作者", Optional.of(Fingerprint.of("x")), document);

        assertThat(ArticleChecks.of(text, SHORT))
                .containsExactly(ArticleFinding.advice(Field.BODY, "pictures.undescribed", 2));
    }

    private static Passage picture(String id, String alternative) {
        return new Passage(
                new BlockId(id), new Block.Picture(Fingerprint.of(id), alternative, "", ""));
    }

    @Test
    void ninetyPercentIsNear() {
        assertThat(ArticleLimits.TITLE.isNear(28)).isFalse();
        assertThat(ArticleLimits.TITLE.isNear(29)).isTrue();
    }

    private static ArticleText complete(String title) {
        return new ArticleText(title, "摘要", "作者", Optional.of(Fingerprint.of("x")), Desk.body("文"));
    }
}
