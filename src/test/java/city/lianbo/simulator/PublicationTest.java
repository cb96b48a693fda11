package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.code;
import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PublicationTest extends SimulatedTest {

    private JsonNode submit(String token, String media) {
        return caller.post("/cgi-bin/freepublish/submit", token, map("media_id", media));
    }

    private JsonNode progress(String token, JsonNode submitted) {
        return caller.post(
                "/cgi-bin/freepublish/get",
                token,
                map("publish_id", submitted.path("publish_id").longValue()));
    }

    private JsonNode settled(String token, JsonNode submitted) {
        advance("PT10S");
        return await().until(
                        () -> progress(token, submitted),
                        answer -> answer.path("publish_status").asInt() != 1);
    }

    @Test
    void aPublicationIsUnderWayThenOutThenListed() {
        var token = caller.token(APP);
        var media = caller.draft(token, "平安临江");
        var submitted = submit(token, media);

        assertThat(submitted.path("publish_id").isIntegralNumber()).isTrue();
        assertThat(progress(token, submitted).path("publish_status").asInt()).isOne();
        assertThat(progress(token, submitted).has("article_id")).isFalse();
        assertThat(code(submit(token, media))).isEqualTo(40007);

        var done = settled(token, submitted);
        var articleId = done.path("article_id").asString();
        assertThat(done.path("publish_status").asInt()).isZero();
        assertThat(done.path("article_detail").path("item").get(0).path("idx").asInt()).isOne();
        var list =
                caller.post("/cgi-bin/freepublish/batchget", token, map("offset", 0, "count", 20));
        assertThat(list.path("item").get(0).path("article_id").asString()).isEqualTo(articleId);
        assertThat(caller.ledger(APP))
                .singleElement()
                .satisfies(row -> assertThat(row.path("kind").asString()).isEqualTo("publication"));

        caller.post("/cgi-bin/freepublish/delete", token, map("article_id", articleId, "index", 0));
        assertThat(progress(token, submitted).path("publish_status").asInt()).isEqualTo(5);
        var article =
                caller.post("/cgi-bin/freepublish/getarticle", token, map("article_id", articleId));
        assertThat(article.path("news_item").get(0).path("is_deleted").booleanValue()).isTrue();
    }

    @Test
    void aFailureNamesTheArticles() {
        caller.account(APP, "nextPublication", 4);
        var token = caller.token(APP);

        var failed = settled(token, submit(token, caller.draft(token, "一")));

        assertThat(failed.path("publish_status").asInt()).isEqualTo(4);
        assertThat(failed.path("fail_idx").get(0).asInt()).isOne();
        var next = settled(token, submit(token, caller.draft(token, "二")));
        assertThat(next.path("publish_status").asInt()).isZero();
    }

    @Test
    void publishingUsesNoMassSend() {
        var token = caller.token(APP);
        submit(token, caller.draft(token, "一"));

        assertThat(code(caller.sendAll(token, caller.draft(token, "二"), "key"))).isZero();
        assertThat(caller.ledger(APP)).hasSize(2);
    }
}
