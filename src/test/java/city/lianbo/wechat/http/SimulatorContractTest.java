package city.lianbo.wechat.http;

import static city.lianbo.wechat.WeChatContract.assertRefused;
import static city.lianbo.wechat.WeChatContract.order;
import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatCode;
import city.lianbo.wechat.WeChatContract;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The contract on the HTTP adapter over real HTTP, and what the adapter makes of every fault that
/// the simulator knows.
@TestInstance(Lifecycle.PER_CLASS)
class SimulatorContractTest implements WeChatContract {

    private static final String SEND = "/cgi-bin/message/mass/sendall";
    private static final String ADD = "/cgi-bin/draft/add";
    private static final String TOKEN = "/cgi-bin/stable_token";
    private static final Duration SHORT = Duration.ofSeconds(1);

    private SimulatorRig rig;

    @BeforeAll
    void start() throws IOException {
        rig = new SimulatorRig();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    @Override
    public WeChat wechat() {
        return rig.bench.wechat;
    }

    @Override
    public AccountId account() {
        return rig.account();
    }

    @Override
    public AccountId accountWithWrongSecret() {
        return rig.accountWithWrongSecret();
    }

    @Override
    public AccountId accountThatDoesNotListUs() {
        return rig.account("{\"ipList\":[\"203.0.113.7\"]}");
    }

    @Override
    public AccountId unverifiedAccount() {
        return rig.account("{\"verified\":false}");
    }

    @Override
    public void waitBetweenTries() {
        // the rig's simulator asks for no gap
    }

    @ParameterizedTest
    @CsvSource({
        "resetBefore, 0",
        "resetAfter, 1",
        "timeoutAfter, 1",
        "http502, 0",
        "http502After, 1",
        "emptyBody, 1",
        "truncatedBody, 1",
        "delay, 1"
    })
    void aSendWithoutAUsableAnswerIsUncertainAndPostedOnce(String fault, int carriedOut) {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, fault, 1);

        var answer = wechat().send(account, order, SHORT);

        assertThat(answer).isInstanceOf(SendAnswer.NoAnswer.class);
        Awaitility.await()
                .atMost(PATIENT)
                .untilAsserted(() -> assertThat(rig.ledger(account)).hasSize(carriedOut));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resetBefore",
                "resetAfter",
                "timeoutAfter",
                "http502",
                "http502After",
                "emptyBody",
                "truncatedBody",
                "error:-1",
                "errorAfter:-1"
            })
    void aRepeatUnderTheSameKeySettlesAnUncertainSend(String fault) {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, fault, 1);
        wechat().send(account, order, SHORT);

        var repeated = wechat().send(account, order, PATIENT);

        assertThat(repeated)
                .isInstanceOfAny(SendAnswer.Accepted.class, SendAnswer.AlreadyAccepted.class);
        assertThat(rig.ledger(account))
                .singleElement()
                .satisfies(entry ->
                        assertThat(entry.get("clientmsgid").asString())
                                .isEqualTo(order.clientMsgId()));
    }

    @ParameterizedTest
    @CsvSource({"error:-1, 0", "errorAfter:-1, 1"})
    void systemBusyOnASendIsHandedOnAndProvesNothing(String fault, int carriedOut) {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, fault, 1);

        assertRefused(wechat().send(account, order, PATIENT), WeChatCode.SYSTEM_BUSY);
        assertThat(rig.ledger(account)).hasSize(carriedOut);
    }

    @Test
    void aSendAnsweredAsPlainTextIsAccepted() {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, "textPlain", 1);

        assertThat(wechat().send(account, order, PATIENT)).isInstanceOf(SendAnswer.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {40001, 40014, 42001})
    void aSendRefusedForItsTokenGoesOutOnceWithAnother(int code) {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, "error:" + code, 1);

        assertThat(wechat().send(account, order, PATIENT)).isInstanceOf(SendAnswer.Accepted.class);
        assertThat(rig.ledger(account)).hasSize(1);
    }

    @Test
    void aStormOfTokenRefusalsEndsInARefusal() {
        var account = account();
        var order = order(draft(account));
        rig.fault(account, SEND, "error:40001", 1000);

        assertRefused(wechat().send(account, order, PATIENT), WeChatCode.INVALID_CREDENTIAL);
        assertRefused(wechat().send(account, order, PATIENT), WeChatCode.INVALID_CREDENTIAL);
        assertThat(rig.ledger(account)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http502", "emptyBody", "truncatedBody", "error:-1", "resetBefore"})
    void aSendForWhichNoTokenCouldBeHadNeverLeft(String fault) {
        var account = account();
        rig.fault(account, TOKEN, fault, 2);

        var answer = wechat().send(account, order(new MediaId("d")), SHORT);

        assertThat(answer).isInstanceOf(SendAnswer.NotSent.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http502", "emptyBody", "truncatedBody", "error:-1", "resetBefore"})
    void aTokenIsAskedForOnceMoreAfterALostAnswer(String fault) {
        var account = account();
        rig.fault(account, TOKEN, fault, 1);

        assertThat(wechat().countFollowers(account)).isInstanceOf(Answer.Got.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resetBefore",
                "resetAfter",
                "timeoutAfter",
                "http502",
                "http502After",
                "emptyBody",
                "truncatedBody",
                "error:-1",
                "errorAfter:-1"
            })
    void aDraftWithoutAUsableAnswerIsUncertain(String fault) {
        var account = account();
        var article = article(account, "题");
        rig.fault(account, ADD, fault, 1);

        assertThat(wechat().addDraft(account, List.of(article)))
                .isInstanceOf(Answer.NoAnswer.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resetBefore",
                "http502",
                "emptyBody",
                "truncatedBody",
                "error:-1",
                "textPlain"
            })
    void aQuestionIsAskedOnceMore(String fault) {
        var account = account();
        rig.fault(account, "/cgi-bin/user/get", fault, 1);

        assertThat(wechat().countFollowers(account)).isEqualTo(new Answer.Got<>(1000L));
    }

    @Test
    void aTokenThatAnotherProgramKilledIsReplaced() {
        var account = account();
        wechat().countFollowers(account);
        var stranger = rig.stranger();
        var held = (TokenAnswer.Held) stranger.tokens.current(account, Deadline.in(PATIENT));
        var newer = stranger.tokens.instead(account, held, Deadline.in(PATIENT));

        assertThat(newer).isInstanceOf(TokenAnswer.Held.class).isNotEqualTo(held);
        assertThat(wechat().countFollowers(account)).isInstanceOf(Answer.Got.class);
        stranger.close();
    }
}
