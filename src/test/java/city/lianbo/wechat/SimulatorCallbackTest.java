package city.lianbo.wechat;

import static city.lianbo.wechat.WeChatContract.accepted;
import static city.lianbo.wechat.WeChatContract.got;
import static city.lianbo.wechat.WeChatContract.order;
import static city.lianbo.wechat.WeChatContract.picture;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.http.SimulatorRig;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// From the call to the report: a send goes to the simulator, and what it pushes afterwards goes
/// over a socket to the real controller.
@TestInstance(Lifecycle.PER_CLASS)
class SimulatorCallbackTest {

    private static final String TOKEN = "callbackToken1";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final Duration PATIENT = Duration.ofSeconds(10);

    private final CallbackRig desk = new CallbackRig();
    private SimulatorRig simulator;
    private HttpServer socket;

    @BeforeAll
    void start() throws IOException {
        simulator = new SimulatorRig();
        socket = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        socket.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        socket.createContext("/wechat/callback/", this::toController);
        socket.start();
    }

    @AfterAll
    void stop() {
        socket.stop(0);
        simulator.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "compatible", "safe"})
    void theReportOfASendArrives(String mode) {
        var account = account(mode);

        long msgId = accepted(simulator.wechat().send(account, order(draft(account)), PATIENT));

        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(desk.reports.ofSend(account, msgId))
                                .hasValueSatisfying(SimulatorCallbackTest::isSentWithLink));
        assertThat(desk.facts)
                .contains(new JobFinished(account, JobFinished.Kind.SEND, Long.toString(msgId)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "safe"})
    void theReportOfAPublicationArrives(String mode) {
        var account = account(mode);

        var answer = simulator.wechat().publish(account, draft(account), PATIENT);

        var id = ((PublishAnswer.Accepted) answer).publishId();
        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(desk.reports.ofPublication(account, id))
                                .hasValueSatisfying(progress ->
                                        assertThat(progress)
                                                .isInstanceOf(PublishProgress.Published.class)));
    }

    @Test
    void theReasonOfARejectionArrives() {
        var account = account("safe");
        simulator.put(
                "/_sim/accounts/" + simulator.appIdOf(account), "{\"nextSend\":\"err(20008)\"}");

        long msgId = accepted(simulator.wechat().send(account, order(draft(account)), PATIENT));

        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() ->
                        assertThat(desk.reports.ofSend(account, msgId))
                                .contains(new SendProgress.Failed("err(20008)")));
        assertThat(SendVerdict.of("err(20008)")).isEqualTo(SendVerdict.FRAUD);
    }

    private static void isSentWithLink(SendProgress progress) {
        assertThat(progress)
                .isInstanceOfSatisfying(
                        SendProgress.Sent.class,
                        sent -> {
                            assertThat(sent.counts().total()).isEqualTo(1000);
                            assertThat(sent.links()).hasSize(1);
                            assertThat(sent.links().getFirst().position()).isEqualTo(1);
                        });
    }

    /// An account at the simulator that pushes to the desk's account of the same id.
    private AccountId account(String mode) {
        var account = simulator.account();
        var appId = simulator.appIdOf(account);
        var key = mode.equals("plain") ? "" : KEY;
        desk.credentials.put(account, new Credentials.Credential(appId, "", TOKEN, key));
        simulator.put(
                "/_sim/accounts/" + appId,
                """
                {"callback":{"url":"http://127.0.0.1:%d/wechat/callback/%s","token":"%s",
                 "aesKey":"%s","mode":"%s"}}
                """
                        .formatted(socket.getAddress().getPort(), account, TOKEN, KEY, mode));
        desk.clock.set(simulator.now());
        return account;
    }

    private MediaId draft(AccountId account) {
        var cover = got(simulator.wechat().uploadCover(account, picture()));
        var article =
                new DraftArticle(
                        "今日要闻 " + UUID.randomUUID().toString().substring(0, 8),
                        "交通局",
                        "",
                        "<p>正文</p>",
                        "",
                        cover,
                        "",
                        "",
                        false,
                        false);
        return got(simulator.wechat().addDraft(account, List.of(article)));
    }

    private void toController(HttpExchange exchange) throws IOException {
        try (exchange) {
            var request =
                    MockMvcRequestBuilders.post(exchange.getRequestURI())
                            .content(exchange.getRequestBody().readAllBytes());
            var answer = desk.door.perform(request).andReturn().getResponse();
            var body = answer.getContentAsByteArray();
            exchange.sendResponseHeaders(answer.getStatus(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        } catch (IOException gone) {
            throw gone;
        } catch (Exception unexpected) {
            throw new IOException(unexpected);
        }
    }
}
