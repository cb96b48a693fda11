package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventTest extends SimulatedTest {

    private static final String TOKEN = "callbackToken1";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private CallbackReceiver desk = new CallbackReceiver();

    @BeforeEach
    void openDesk() {
        desk.close();
        desk = new CallbackReceiver();
    }

    @AfterEach
    void closeDesk() {
        desk.close();
    }

    private void callback(String mode) {
        caller.account(
                APP,
                "callback",
                map("url", desk.url(), "token", TOKEN, "aesKey", KEY, "mode", mode));
    }

    private String sent(String title) {
        var token = caller.token(APP);
        var answer = caller.sendAll(token, caller.draft(token, title), "key");
        advance("PT10S");
        return answer.path("msg_id").asString();
    }

    @Test
    void aFinishedSendIsToldInPlainXml() {
        callback("plain");
        var msgId = sent("一 ]]> 二");

        await().until(() -> !desk.pushes().isEmpty());
        var push = desk.pushes().getFirst();

        assertThat(push.query()).containsKeys("timestamp", "nonce", "openid");
        assertThat(push.query()).doesNotContainKeys("encrypt_type", "msg_signature");
        assertThat(push.parameter("signature"))
                .isEqualTo(signature(TOKEN, push.parameter("timestamp"), push.parameter("nonce")));
        assertThat(push.body())
                .contains("<Event><![CDATA[MASSSENDJOBFINISH]]></Event>")
                .contains("<MsgID>" + msgId + "</MsgID>")
                .contains("<Status><![CDATA[send success]]></Status>")
                .contains("<TotalCount>1000</TotalCount><FilterCount>980</FilterCount>")
                .contains(
                        "<ArticleIdx>1</ArticleIdx><ArticleUrl><![CDATA[http://mp.weixin.qq.com/");
    }

    @Test
    void safeModeSendsOnlyCipherThatAnIndependentHandDecrypts() throws Exception {
        callback("safe");
        var msgId = sent("一");

        await().until(() -> !desk.pushes().isEmpty());
        var push = desk.pushes().getFirst();
        var encrypted = between(push.body(), "<Encrypt><![CDATA[", "]]></Encrypt>");

        assertThat(push.body()).doesNotContain("MsgID");
        assertThat(push.query()).containsEntry("encrypt_type", "aes");
        assertThat(push.parameter("msg_signature"))
                .isEqualTo(
                        signature(
                                TOKEN,
                                push.parameter("timestamp"),
                                push.parameter("nonce"),
                                encrypted));
        assertThat(decrypted(encrypted)).contains("<MsgID>" + msgId + "</MsgID>");
    }

    @Test
    void compatibleModeSendsBoth() throws Exception {
        callback("compatible");
        var msgId = sent("一");

        await().until(() -> !desk.pushes().isEmpty());
        var body = desk.pushes().getFirst().body();

        assertThat(body).contains("<MsgID>" + msgId + "</MsgID>");
        assertThat(decrypted(between(body, "<Encrypt><![CDATA[", "]]></Encrypt>")))
                .contains("<MsgID>" + msgId + "</MsgID>");
    }

    @Test
    void aFinishedPublicationIsTold() {
        callback("plain");
        var token = caller.token(APP);
        var answer =
                caller.post(
                        "/cgi-bin/freepublish/submit",
                        token,
                        map("media_id", caller.draft(token, "一")));
        advance("PT10S");

        await().until(() -> !desk.pushes().isEmpty());

        assertThat(desk.pushes().getFirst().body())
                .contains("<Event><![CDATA[PUBLISHJOBFINISH]]></Event>")
                .contains("<publish_id>" + answer.path("publish_id").asString() + "</publish_id>")
                .contains("<publish_status>0</publish_status>")
                .contains("<count>1</count><item><idx>1</idx>");
    }

    @Test
    void whatIsNotTakenIsTriedThreeTimes() {
        settings("eventTimeoutMillis", 50);
        desk.answer("sorry");
        callback("plain");
        sent("一");

        await().until(() -> desk.pushes().size() >= 3);
        await().during(java.time.Duration.ofMillis(300)).until(() -> desk.pushes().size() == 3);

        assertThat(desk.pushes())
                .extracting(CallbackReceiver.Push::body)
                .containsOnly(desk.pushes().getFirst().body());
    }

    @Test
    void eventsMayComeTwiceOrNever() {
        callback("plain");
        settings("events", "twice");
        sent("一");
        await().until(() -> desk.pushes().size() == 2);

        settings("events", "never");
        caller.control("POST", "/_sim/quotas/reset");
        var token = caller.token(APP);
        var answer = caller.sendAll(token, caller.draft(token, "二"), "other");
        advance("PT10S");
        await().until(
                        () -> caller.status(token, answer.path("msg_id").longValue()),
                        "SEND_SUCCESS"::equals);

        assertThat(desk.pushes()).hasSize(2);
    }

    @Test
    void aSendCanGoWellAndTellNoLinksOnce() {
        callback("plain");
        caller.account(APP, "nextSend", "without links");
        sent("一");

        await().until(() -> !desk.pushes().isEmpty());

        assertThat(desk.pushes().getFirst().body())
                .contains("<Status><![CDATA[send success]]></Status>")
                .contains("<ArticleUrlResult><Count>0</Count>");
    }

    @Test
    void aVerdictIsToldAndGivesTheSendBack() {
        callback("plain");
        caller.account(APP, "nextSend", "err(20001)");
        sent("一");

        await().until(() -> !desk.pushes().isEmpty());

        assertThat(desk.pushes().getFirst().body())
                .contains("<Status><![CDATA[err(20001)]]></Status>")
                .contains("<ArticleUrlResult><Count>0</Count>");
        assertThat(caller.control("GET", "/_sim/accounts/" + APP).path("sendsLeft").asInt())
                .isOne();
    }

    @Test
    void aReprintIsStoppedUnlessItMayGoOut() {
        callback("plain");
        caller.account(APP, "nextSend", "reprint allowed");
        sent("一");
        await().until(() -> !desk.pushes().isEmpty());

        assertThat(desk.pushes().getFirst().body())
                .contains("err(30003)")
                .contains("<CheckState>2</CheckState>");
    }

    @Test
    void anEventMayComeLate() {
        callback("plain");
        settings("eventDelayMillis", 60_000);
        sent("一");
        await().until(
                        () -> caller.control("GET", "/_sim/ledger").get(0).path("state"),
                        state -> state.asString().equals("SEND_SUCCESS"));
        assertThat(desk.pushes()).isEmpty();

        advance("PT60S");

        await().until(() -> desk.pushes().size() == 1);
    }

    @Test
    void anEventMayComeBeforeTheAnswerOfItsCall() {
        callback("plain");
        settings("sendDurationMillis", 0);
        var token = caller.token(APP);
        var draft = caller.draft(token, "一");
        caller.control("PUT", "/_sim/latency", map("millis", 1_000, "jitterMillis", 0));

        caller.sendAll(token, draft, "key");

        assertThat(desk.pushes()).hasSize(1);
    }

    private static String decrypted(String encrypted) throws GeneralSecurityException {
        var key = Base64.getDecoder().decode(KEY + "=");
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(
                Cipher.DECRYPT_MODE,
                new SecretKeySpec(key, "AES"),
                new IvParameterSpec(Arrays.copyOf(key, 16)));
        var plain = cipher.doFinal(Base64.getDecoder().decode(encrypted));
        assertThat(plain.length % 32).isZero();
        int padding = plain[plain.length - 1];
        assertThat(padding).isBetween(1, 32);
        int length = ByteBuffer.wrap(plain, 16, 4).getInt();
        var appId =
                new String(
                        plain,
                        20 + length,
                        plain.length - padding - 20 - length,
                        StandardCharsets.UTF_8);
        assertThat(appId).isEqualTo(APP);
        return new String(plain, 20, length, StandardCharsets.UTF_8);
    }

    private static String signature(String... parts) {
        Arrays.sort(parts);
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-1")
                                    .digest(
                                            String.join("", parts)
                                                    .getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
