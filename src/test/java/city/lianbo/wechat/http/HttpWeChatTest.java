package city.lianbo.wechat.http;

import static city.lianbo.wechat.http.Bench.SOON;
import static city.lianbo.wechat.http.ScriptedServer.answer;
import static city.lianbo.wechat.http.ScriptedServer.cutShort;
import static city.lianbo.wechat.http.ScriptedServer.json;
import static city.lianbo.wechat.http.ScriptedServer.reset;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Audience;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.SendProgress;
import city.lianbo.wechat.SendProgress.Counts;
import city.lianbo.wechat.WeChatCode;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpWeChatTest {

    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final String SEND = "/cgi-bin/message/mass/sendall";
    private static final String ADD = "/cgi-bin/draft/add";
    private static final String STATE = "/cgi-bin/message/mass/get";

    private ScriptedServer server;
    private Bench bench;
    private AccountId account;

    @BeforeEach
    void start() throws IOException {
        server =
                new ScriptedServer()
                        .on(TOKEN, json("{\"access_token\":\"T1\",\"expires_in\":7200}"));
        bench = Bench.at(server.address());
        account = bench.account();
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    private SendAnswer send() {
        return bench.wechat.send(account, order(), SOON);
    }

    private static SendOrder order() {
        return new SendOrder(
                "0190a0000000700080000000000000aa",
                new MediaId("draft-1"),
                new Audience.AllFollowers(),
                true);
    }

    private Answer<MediaId> addDraft() {
        return bench.wechat.addDraft(account, List.of(Bench.article("标题")));
    }

    @Nested
    class Sending {

        @Test
        void acceptsCodeZeroWithNumbersBeyond32Bits() {
            server.on(
                    SEND,
                    json(
                            """
                            {"errcode":0,"errmsg":"send job submission success",
                             "msg_id":5000000123,"msg_data_id":"2247503052"}
                            """));

            assertThat(send())
                    .isEqualTo(
                            new SendAnswer.Accepted(5_000_000_123L, OptionalLong.of(2247503052L)));
        }

        @Test
        void asksForWhomIgnoringNothingAndWithTheGivenKey() {
            server.on(SEND, json("{\"errcode\":0,\"msg_id\":1}"));

            send();

            assertThat(server.requests(SEND))
                    .singleElement()
                    .satisfies(request -> {
                        assertThat(request.target()).isEqualTo(SEND + "?access_token=T1");
                        assertThat(request.body())
                                .isEqualTo(
                                        "{\"filter\":{\"is_to_all\":true},"
                                                + "\"msgtype\":\"mpnews\","
                                                + "\"mpnews\":{\"media_id\":\"draft-1\"},"
                                                + "\"send_ignore_reprint\":1,"
                                                + "\"clientmsgid\":"
                                                + "\"0190a0000000700080000000000000aa\"}");
                    });
        }

        @Test
        void namesTheTagWhereOneIsMeant() {
            server.on(SEND, json("{\"errcode\":0,\"msg_id\":1}"));
            var order = new SendOrder("k", new MediaId("d"), new Audience.Tagged(2), false);

            bench.wechat.send(account, order, SOON);

            assertThat(server.requests(SEND).getFirst().body())
                    .contains("\"filter\":{\"is_to_all\":false,\"tag_id\":2}");
        }

        @Test
        void knowsAJobThatExistsAlready() {
            server.on(
                    SEND,
                    json("{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\",\"msg_id\":7}"));

            assertThat(send()).isEqualTo(new SendAnswer.AlreadyAccepted(7));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "{\"errcode\":45065,\"errmsg\":\"clientmsgid exist\"}",
                    "{\"errcode\":0,\"errmsg\":\"ok\"}",
                    "{\"errcode\":0,\"msg_id\":\"many\"}",
                    "{\"errcode\":\"what\",\"msg_id\":7}",
                    "{\"msg_id\":7}",
                    "{}",
                    "[]",
                    "null",
                    "",
                    " ",
                    "success",
                    "{\"errcode\":0,\"msg_id\":7",
                    "{\"errcode\":0,\"msg_id\":7} {}",
                    "<html>ok</html>"
                })
        void takesAnIncompleteAnswerForNone(String body) {
            server.on(SEND, json(body));

            assertThat(send()).isInstanceOf(SendAnswer.NoAnswer.class);
            assertThat(server.requests(SEND)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 45028, 40007, 48001, 89504, 45066, 999999})
        void handsEveryOtherCodeOnAsARefusal(int code) {
            server.on(SEND, json("{\"errcode\":%d,\"errmsg\":\"no rid: 1\"}".formatted(code)));

            assertThat(send())
                    .asInstanceOf(type(SendAnswer.Refused.class))
                    .satisfies(refused -> {
                        assertThat(refused.problem().code()).isEqualTo(code);
                        assertThat(refused.problem().text()).isEqualTo("no rid: 1");
                    });
            assertThat(server.requests(SEND)).hasSize(1);
        }

        @Test
        void readsTheAnswerWhateverItsContentType() {
            server.on(SEND, answer(200, "text/plain", "{\"errcode\":0,\"msg_id\":9}"));

            assertThat(send()).isEqualTo(new SendAnswer.Accepted(9, OptionalLong.empty()));
        }

        @Test
        void doesNotKnowAfterAnyFailureOfAnOpenConnection() {
            var failures =
                    Stream.of(
                            reset(),
                            cutShort("{\"errcode\":0,\"msg_id\":9}"),
                            server.silence(),
                            server.stallAfterHeaders(),
                            answer(502, "text/html", "<html>Bad Gateway</html>"),
                            answer(500, "application/json", "{\"errcode\":40007}"),
                            answer(302, "text/html", "moved"),
                            connection -> connection.close());

            failures.forEach(failure -> {
                server.on(SEND, failure);
                int before = server.requests(SEND).size();

                assertThat(send()).isInstanceOf(SendAnswer.NoAnswer.class);
                assertThat(server.requests(SEND)).hasSize(before + 1);
            });
        }

        @Test
        void isCertainlyUnsentWhereNobodyListens() throws IOException {
            int free = freePort();
            var lonely = nodeWithToken(URI.create("http://127.0.0.1:" + free));

            assertThat(lonely.wechat.send(account, order(), SOON))
                    .isInstanceOf(SendAnswer.NotSent.class);
            lonely.close();
        }

        @Test
        void isCertainlyUnsentWhereTheNameIsUnknown() {
            var lost = nodeWithToken(URI.create("http://no-such-host.invalid"));

            assertThat(lost.wechat.send(account, order(), Duration.ofSeconds(5)))
                    .isInstanceOf(SendAnswer.NotSent.class);
            lost.close();
        }

        @Test
        void isCertainlyUnsentWhereTheTlsHandshakeFails() throws Exception {
            try (var tls = tlsSocketWithoutCertificate()) {
                var stranger = nodeWithToken(URI.create("https://127.0.0.1:" + tls.getLocalPort()));

                assertThat(stranger.wechat.send(account, order(), Duration.ofSeconds(5)))
                        .isInstanceOf(SendAnswer.NotSent.class);
                stranger.close();
            }
        }

        @Test
        void isCertainlyUnsentWhereNoPlaceIsFreeBeforeTheDeadline() throws InterruptedException {
            var narrow = Bench.at(server.address(), 1);
            var one = narrow.account();
            narrow.wechat.freshenToken(one, Duration.ZERO);
            var arrived = new CountDownLatch(1);
            server.on(
                    SEND,
                    connection -> {
                        arrived.countDown();
                        server.silence().play(connection);
                    });
            var first =
                    Thread.ofVirtual()
                            .start(() -> narrow.wechat.send(one, order(), Duration.ofSeconds(3)));
            arrived.await();

            assertThat(narrow.wechat.send(one, order(), SOON))
                    .isInstanceOf(SendAnswer.NotSent.class);
            assertThat(server.requests(SEND)).hasSize(1);
            first.interrupt();
            first.join();
            narrow.close();
        }

        @Test
        void neverShowsTheTokenInACause() {
            server.on(SEND, reset());

            assertThat(send().toString()).doesNotContain("T1");
        }

        /// A node whose token was got elsewhere, so that the send itself is what fails.
        private Bench nodeWithToken(URI address) {
            bench.wechat.freshenToken(account, Duration.ZERO);
            return bench.anotherNode(address);
        }
    }

    @Nested
    class TokenRefusals {

        @ParameterizedTest
        @ValueSource(ints = {40001, 40014, 42001})
        void costOneMoreCallWithANewToken(int code) {
            server.on(TOKEN, token("T1"), token("T2"));
            server.on(
                    SEND,
                    json("{\"errcode\":%d,\"errmsg\":\"token\"}".formatted(code)),
                    json("{\"errcode\":0,\"msg_id\":4}"));

            assertThat(send()).isInstanceOf(SendAnswer.Accepted.class);
            assertThat(server.requests(SEND))
                    .extracting(ScriptedServer.Request::target)
                    .containsExactly(SEND + "?access_token=T1", SEND + "?access_token=T2");
        }

        @Test
        void endAfterTheSecond() {
            server.on(TOKEN, token("T1"), token("T2"), token("T3"));
            server.on(SEND, json("{\"errcode\":40001,\"errmsg\":\"token\"}"));

            assertThat(send())
                    .asInstanceOf(type(SendAnswer.Refused.class))
                    .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(40001));
            assertThat(server.requests(SEND)).hasSize(2);
        }

        @ParameterizedTest
        @ValueSource(ints = {41001, 42006, 42007, 48001, 40013})
        void areOnlyTheThree(int code) {
            server.on(SEND, json("{\"errcode\":%d}".formatted(code)));

            send();

            assertThat(server.requests(SEND)).hasSize(1);
            assertThat(server.requests(TOKEN)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(ints = {40125, 40164, 50007, 40001})
        void ofTheTokenEndpointAreToldWhereAPersonMustAct(int code) {
            server.on(TOKEN, json("{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(code)));

            assertThat(send())
                    .asInstanceOf(type(SendAnswer.Refused.class))
                    .satisfies(refused -> assertThat(refused.problem().code()).isEqualTo(code));
            assertThat(server.requests(SEND)).isEmpty();
        }

        @ParameterizedTest
        @ValueSource(ints = {-1, 45009, 45011, 89503, 777})
        void ofTheTokenEndpointThatCouldLookUncertainAreNotSent(int code) {
            server.on(TOKEN, json("{\"errcode\":%d,\"errmsg\":\"no\"}".formatted(code)));

            assertThat(send()).isInstanceOf(SendAnswer.NotSent.class);
            assertThat(server.requests(SEND)).isEmpty();
        }

        private ScriptedServer.Reaction token(String token) {
            return json("{\"access_token\":\"%s\",\"expires_in\":7200}".formatted(token));
        }
    }

    @Nested
    class OtherWrites {

        @Test
        void placeADraftInPlainUtf8() {
            server.on(ADD, json("{\"media_id\":\"m1\",\"item\":[]}"));
            var article = Bench.article("台风\u2028“海燕”\uD83C\uDF00\uD800 \\ / \"\u0000\u2029");

            var answer = bench.wechat.addDraft(account, List.of(article));

            assertThat(answer).isEqualTo(new Answer.Got<>(new MediaId("m1")));
            assertThat(server.requests(ADD).getFirst().body())
                    .contains("\"title\":\"台风“海燕”\uD83C\uDF00 \\\\ / \\\"\"")
                    .contains("\"pic_crop_235_1\":\"0_0_1_0.4255\"")
                    .contains("\"pic_crop_1_1\":\"0.3_0_0.7_1\"")
                    .contains("\"need_open_comment\":0")
                    .contains("\"thumb_media_id\":\"cover-1\"")
                    .contains("\"content\":\"<p>正文</p>\"")
                    .doesNotContain("\\u");
        }

        @Test
        void areUncertainAfterSystemBusy() {
            server.on(ADD, json("{\"errcode\":-1,\"errmsg\":\"system error\"}"));

            assertThat(addDraft()).isInstanceOf(Answer.NoAnswer.class);
            assertThat(server.requests(ADD)).hasSize(1);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"media_id\":\"m", "{\"media_id\":\"\"}", "<html/>", "{}"})
        void areUncertainAfterABrokenAnswer(String body) {
            server.on(ADD, json(body));

            assertThat(addDraft()).isInstanceOf(Answer.NoAnswer.class);
            assertThat(server.requests(ADD)).hasSize(1);
        }

        @Test
        void tellARefusal() {
            server.on(ADD, json("{\"errcode\":45003,\"errmsg\":\"title size out of limit\"}"));

            assertThat(addDraft())
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused ->
                                    assertThat(refused.problem().meaning())
                                            .isEqualTo(WeChatCode.TITLE_TOO_LONG));
        }

        @Test
        void tellTheAddressThatIsNotOnTheList() {
            server.on(
                    ADD,
                    json(
                            """
                            {"errcode":40164,"errmsg":"invalid ip 47.95.215.232 ipv6 \
                            ::ffff:47.95.215.232, not in whitelist rid: 1-2-3"}
                            """));

            assertThat(addDraft())
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused ->
                                    assertThat(refused.problem().refusedAddress())
                                            .contains("47.95.215.232"));
        }

        @Test
        void carryAPictureInThePartCalledMedia() {
            server.on(
                    "/cgi-bin/media/uploadimg",
                    answer(200, "text/plain", "{\"url\":\"http://mmbiz.qpic.cn/a\"}"));
            var picture = new PictureUpload("图\r\n\".png", "image/png", "PNG".getBytes(UTF_8));

            var answer = bench.wechat.uploadBodyPicture(account, picture);

            assertThat(answer).isEqualTo(new Answer.Got<>("http://mmbiz.qpic.cn/a"));
            assertThat(server.requests("/cgi-bin/media/uploadimg").getFirst().body())
                    .contains("name=\"media\"; filename=\"____.png\"\r\n")
                    .contains("Content-Type: image/png\r\n\r\nPNG\r\n--");
        }

        @Test
        void needTheWordThatItIsDone() {
            server.on("/cgi-bin/draft/delete", json("{}"));

            assertThat(bench.wechat.deleteDraft(account, new MediaId("m")))
                    .isInstanceOf(Answer.NoAnswer.class);
        }

        @Test
        void publishWithANumberAsTheId() {
            server.on(
                    "/cgi-bin/freepublish/submit",
                    json("{\"errcode\":0,\"publish_id\":2247503051,\"msg_data_id\":2247503052}"));

            assertThat(bench.wechat.publish(account, new MediaId("m"), SOON))
                    .isEqualTo(
                            new PublishAnswer.Accepted("2247503051", OptionalLong.of(2247503052L)));
        }
    }

    @Nested
    class Reads {

        @Test
        void areRepeatedOnce() {
            server.on(
                    STATE,
                    json("{\"errcode\":-1,\"errmsg\":\"system error\"}"),
                    json("{\"msg_id\":7,\"msg_status\":\"SEND_SUCCESS\"}"));

            assertThat(bench.wechat.askSend(account, 7))
                    .isEqualTo(new Answer.Got<>(new SendProgress.Sent(Counts.UNTOLD, List.of())));
        }

        @Test
        void areRepeatedAfterABrokenAnswerAndNotTwice() {
            server.on(STATE, reset(), answer(502, "text/html", "<html/>"));

            assertThat(bench.wechat.askSend(account, 7)).isInstanceOf(Answer.NoAnswer.class);
            assertThat(server.requests(STATE)).hasSize(2);
        }

        @Test
        void areNotRepeatedAfterARefusal() {
            server.on(STATE, json("{\"errcode\":40059,\"errmsg\":\"invalid msg id\"}"));

            assertThat(bench.wechat.askSend(account, 7)).isInstanceOf(Answer.Refused.class);
            assertThat(server.requests(STATE)).hasSize(1);
        }

        @Test
        void doNotGuessAtAStateThatNobodyDocuments() {
            server.on(STATE, json("{\"msg_id\":7,\"msg_status\":\"SEND_MAYBE\"}"));

            assertThat(bench.wechat.askSend(account, 7)).isInstanceOf(Answer.NoAnswer.class);
        }

        @Test
        void giveTheDraftBackAsWeChatKeptIt() {
            server.on(
                    "/cgi-bin/draft/get",
                    json(
                            """
                            {"news_item":[{"title":"甲","thumb_media_id":"c","content":"<p>x</p>",
                             "need_open_comment":1,"show_cover_pic":0,"url":"http://x"}],
                             "create_time":1}
                            """));

            assertThat(bench.wechat.readDraft(account, new MediaId("m")))
                    .isInstanceOfSatisfying(
                            Answer.Got.class,
                            got ->
                                    assertThat(got.value())
                                            .asInstanceOf(type(List.class))
                                            .isEqualTo(
                                                    List.of(
                                                            new DraftArticle(
                                                                    "甲",
                                                                    "",
                                                                    "",
                                                                    "<p>x</p>",
                                                                    "",
                                                                    new MediaId("c"),
                                                                    "",
                                                                    "",
                                                                    true,
                                                                    false))));
        }

        @Test
        void countFollowersFromTheFirstPage() {
            server.on(
                    "/cgi-bin/user/get",
                    json("{\"total\":23000,\"count\":1,\"data\":{\"openid\":[\"o\"]}}"));

            assertThat(bench.wechat.countFollowers(account)).isEqualTo(new Answer.Got<>(23000L));
        }
    }

    @Test
    void warmingUpOpensAConnectionForEachAccountAndKeepsIt() {
        server.on("/cgi-bin/getcallbackip", json("{\"errcode\":41001,\"errmsg\":\"x\"}"));
        server.on(SEND, json("{\"errcode\":0,\"msg_id\":1}"));
        bench.wechat.freshenToken(account, Duration.ZERO);
        int before = server.connections();

        bench.wechat.warmUp(Stream.generate(bench::account).limit(30).toList());

        int warm = server.connections();
        assertThat(warm - before).isBetween(29, 30);
        send();
        assertThat(server.connections()).isEqualTo(warm);
    }

    @Test
    void aWarmedWaveLeavesAtOnceOnItsOwnConnections() {
        int wave = 200;
        var together = new CountDownLatch(wave);
        server.on("/cgi-bin/getcallbackip", json("{\"errcode\":41001,\"errmsg\":\"x\"}"));
        server.on(
                SEND,
                connection -> {
                    together.countDown();
                    awaitQuietly(together);
                    json("{\"errcode\":0,\"msg_id\":1}").play(connection);
                });
        var wide = Bench.at(server.address(), wave);
        var accounts = Stream.generate(wide::account).limit(wave).toList();
        accounts.forEach(each -> wide.wechat.freshenToken(each, Duration.ZERO));
        wide.wechat.warmUp(accounts);
        int warm = server.connections();

        List<Future<SendAnswer>> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            answers =
                    accounts.stream()
                            .map(each ->
                                    threads.submit(() ->
                                            wide.wechat.send(
                                                    each, order(), Duration.ofSeconds(20))))
                            .toList();
        }

        assertThat(answers)
                .extracting(Future::resultNow)
                .hasSize(wave)
                .hasOnlyElementsOfType(SendAnswer.Accepted.class);
        assertThat(server.connections() - warm).isLessThan(wave / 20);
        wide.close();
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /// Every handshake fails: the server has no certificate to show.
    private static ServerSocket tlsSocketWithoutCertificate()
            throws GeneralSecurityException, IOException {
        var context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        var socket = context.getServerSocketFactory().createServerSocket(0);
        Thread.ofVirtual()
                .start(() -> {
                    while (!socket.isClosed()) {
                        try (var connection = socket.accept()) {
                            var _ = connection.getInputStream().read();
                        } catch (IOException handshakeFailed) {
                            // that is the point
                        }
                    }
                });
        return socket;
    }
}
