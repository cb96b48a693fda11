package city.lianbo.wechat.http;

import static city.lianbo.wechat.http.ScriptedServer.json;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.DraftBox.BoxedDraft;
import city.lianbo.wechat.MediaId;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is read of an account's draft box, and what is rather not read at all.
class HttpDraftBoxTest {

    private static final String LIST = "/cgi-bin/draft/batchget";
    private static final String GET = "/cgi-bin/draft/get";
    private static final String PLAIN =
            """
            {"article_type":"news","title":"停水","author":"供水","digest":"周末",
             "content":"<p>a\\u00a0&amp; b<\\/p>","content_source_url":"","thumb_media_id":"c1",
             "need_open_comment":1,"only_fans_can_comment":0,"pic_crop_235_1":"0_0_1_0.4"}
            """;

    private ScriptedServer server;
    private Bench bench;
    private AccountId account;

    @BeforeEach
    void start() throws IOException {
        server =
                new ScriptedServer()
                        .on(
                                "/cgi-bin/stable_token",
                                json("{\"access_token\":\"T1\",\"expires_in\":7200}"));
        bench = Bench.at(server.address());
        account = bench.account();
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    @Test
    void tellsTheNewestDraftsWithTheirBytes() {
        server.on(
                LIST,
                json(
                        """
                        {"total_count":1,"item_count":1,"item":[{"media_id":"d1",
                         "content":{"news_item":[%s]},"update_time":1795392000}]}
                        """
                                .formatted(PLAIN)));

        var answer = bench.draftBox().newestDrafts(account);

        assertThat(answer)
                .isEqualTo(
                        new Answer.Got<>(
                                List.of(
                                        new BoxedDraft(
                                                new MediaId("d1"),
                                                Instant.ofEpochSecond(1_795_392_000),
                                                List.of(Optional.of(plain()))))));
    }

    private static DraftArticle plain() {
        return new DraftArticle(
                "停水",
                "供水",
                "周末",
                "<p>a\u00a0&amp; b</p>",
                "",
                new MediaId("c1"),
                "0_0_1_0.4",
                "",
                true,
                false);
    }

    @Test
    void leavesOutWhatTheDeskCouldNotCarryWhole() {
        server.on(
                GET,
                json(
                        """
                        {"news_item":[
                         {"article_type":"newspic","title":"贴图","content":"x",
                          "image_info":{"image_list":[{"image_media_id":"p"}]}},
                         {"title":"带货","content":"<p>x</p>","thumb_media_id":"c",
                          "product_info":{"footer_product_info":{"product_key":"k"}}},
                         %s]}
                        """
                                .formatted(PLAIN)));

        var answer = bench.draftBox().boxedArticles(account, new MediaId("d1"));

        assertThat(answer)
                .isEqualTo(
                        new Answer.Got<>(
                                List.of(Optional.empty(), Optional.empty(), Optional.of(plain()))));
    }

    @Test
    void anEmptyBoxIsEmptyAndARefusalIsOne() {
        server.on(LIST, json("{\"total_count\":0,\"item_count\":0,\"item\":[]}"));
        server.on(GET, json("{\"errcode\":40007,\"errmsg\":\"invalid media_id\"}"));

        assertThat(bench.draftBox().newestDrafts(account)).isEqualTo(new Answer.Got<>(List.of()));
        assertThat(bench.draftBox().boxedArticles(account, new MediaId("d1")))
                .isInstanceOf(Answer.Refused.class);
    }
}
