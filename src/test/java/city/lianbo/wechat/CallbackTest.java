package city.lianbo.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.SendProgress.ArticleLink;
import city.lianbo.wechat.SendProgress.Counts;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import me.chanjar.weixin.common.util.crypto.SHA1;
import me.chanjar.weixin.common.util.crypto.WxCryptUtil;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/// The callback door, with pushes wrapped and signed by another library than ours.
class CallbackTest {

    private static final String TOKEN = "callbackToken1";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";
    private static final String APP_ID = "wxabcdef0123456789";
    private static final String NONCE = "nonce42";

    private final CallbackRig rig = new CallbackRig();

    private static String sent(long msgId, String status, String links) {
        return """
        <xml><ToUserName><![CDATA[gh_lin]]></ToUserName>
        <FromUserName><![CDATA[oR5G]]></FromUserName><CreateTime>1481013459</CreateTime>
        <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[MASSSENDJOBFINISH]]></Event>
        <MsgID>%d</MsgID><Status><![CDATA[%s]]></Status>
        <TotalCount>100</TotalCount><FilterCount>80</FilterCount>
        <SentCount>75</SentCount><ErrorCount>5</ErrorCount>%s</xml>
        """
                .formatted(msgId, status, links);
    }

    private static String links(String url) {
        return """
        <ArticleUrlResult><Count>1</Count><ResultList><item><ArticleIdx>1</ArticleIdx>
        <ArticleUrl><![CDATA[%s]]></ArticleUrl></item></ResultList></ArticleUrlResult>
        """
                .formatted(url);
    }

    private static String published(int status, String rest) {
        return """
        <xml><ToUserName><![CDATA[gh_lin]]></ToUserName><CreateTime>1</CreateTime>
        <MsgType><![CDATA[event]]></MsgType><Event><![CDATA[PUBLISHJOBFINISH]]></Event>
        <PublishEventInfo><publish_id>2247503051</publish_id>
        <publish_status>%d</publish_status>%s</PublishEventInfo></xml>
        """
                .formatted(status, rest);
    }

    @Nested
    class Verification {

        private final AccountId account = rig.account(TOKEN, "");

        @Test
        void answersTheBareEchoToWhoeverKnowsTheToken() throws Exception {
            var answer = verify(account, SHA1.gen(TOKEN, now(), NONCE), now());

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).isEqualTo("echo-7");
        }

        @Test
        void refusesAWrongSignature() throws Exception {
            var answer = verify(account, SHA1.gen("anotherToken", now(), NONCE), now());

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(answer.getContentAsString()).isEmpty();
        }

        @Test
        void refusesAnAccountNobodyKnows() throws Exception {
            var stranger = new AccountId(UUID.randomUUID());

            assertThat(verify(stranger, SHA1.gen(now(), NONCE), now()).getStatus()).isEqualTo(403);
        }

        @Test
        void refusesAnAccountWithoutACallbackToken() throws Exception {
            var bare = rig.account("", "");

            assertThat(verify(bare, SHA1.gen(now(), NONCE), now()).getStatus()).isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(longs = {-601, 601, -86_400, 86_400})
        void refusesAnotherTime(long seconds) throws Exception {
            var then = Long.toString(CallbackRig.NOW.getEpochSecond() + seconds);

            assertThat(verify(account, SHA1.gen(TOKEN, then, NONCE), then).getStatus())
                    .isEqualTo(403);
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "soon", "-5", "99999999999999999999", "999999999999999999"})
        void refusesATimeThatIsNone(String timestamp) throws Exception {
            var signature = SHA1.gen(TOKEN, timestamp.isEmpty() ? "0" : timestamp, NONCE);

            assertThat(verify(account, signature, timestamp).getStatus()).isEqualTo(403);
        }

        private MockHttpServletResponse verify(
                AccountId account, String signature, String timestamp) throws Exception {
            return rig.door
                    .perform(
                            MockMvcRequestBuilders.get("/wechat/callback/" + account)
                                    .queryParam("signature", signature)
                                    .queryParam("timestamp", timestamp)
                                    .queryParam("nonce", NONCE)
                                    .queryParam("echostr", "echo-7"))
                    .andReturn()
                    .getResponse();
        }
    }

    @Nested
    class PlainMode {

        private final AccountId account = rig.account(TOKEN, "");

        @Test
        void keepsAReportAndTellsOfIt() throws Exception {
            var answer = push(account, sent(5_000_000_123L, "send success", links("http://a/1")));

            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(answer.getContentAsString()).isEqualTo("success");
            assertThat(rig.reports.ofSend(account, 5_000_000_123L))
                    .contains(
                            new SendProgress.Sent(
                                    new Counts(100, 80, 75, 5),
                                    List.of(new ArticleLink(1, "http://a/1"))));
            assertThat(rig.facts)
                    .containsExactly(new JobFinished(account, JobFinished.Kind.SEND, "5000000123"));
        }

        @Test
        void keepsWeChatsOwnNameOfTheAccountAndTheWholePush() throws Exception {
            var xml = sent(7, "send success", "");

            push(account, xml);

            assertThat(
                            rig.database
                                    .sql("select recipient || ' ' || body from wechat_callback")
                                    .query(String.class)
                                    .single())
                    .isEqualTo("gh_lin " + xml);
        }

        @Test
        void keepsWhatIsPushedTwiceOnce() throws Exception {
            push(account, sent(7, "send success", ""));
            push(account, sent(7, "send success", "").replace("1481013459", "1481013460"));

            assertThat(rig.stored()).isEqualTo(1);
            assertThat(rig.facts).hasSize(1);
        }

        @Test
        void keepsASecondPushThatTellsMore() throws Exception {
            push(account, sent(7, "send success", links("http://a/1")));
            push(account, sent(7, "send success", ""));

            assertThat(rig.stored()).isEqualTo(2);
            assertThat(rig.reports.ofSend(account, 7))
                    .hasValueSatisfying(progress ->
                            assertThat(((SendProgress.Sent) progress).links()).hasSize(1));
        }

        @Test
        void keepsTheSameNumberOfTwoAccountsApart() throws Exception {
            var other = rig.account(TOKEN, "");

            push(account, sent(7, "send success", ""));
            push(other, sent(7, "err(20001)", ""));

            assertThat(rig.reports.ofSend(account, 7))
                    .hasValueSatisfying(
                            progress -> assertThat(progress).isInstanceOf(SendProgress.Sent.class));
            assertThat(rig.reports.ofSend(other, 7))
                    .contains(new SendProgress.Failed("err(20001)"));
        }

        @Test
        void readsAPublicationWithItsLinks() throws Exception {
            push(
                    account,
                    published(
                            0,
                            "<article_id>b5O2</article_id><article_detail><count>1</count><item>"
                                    + "<idx>1</idx><article_url>http://a/2</article_url></item>"
                                    + "</article_detail>"));

            assertThat(rig.reports.ofPublication(account, "2247503051"))
                    .contains(
                            new PublishProgress.Published(
                                    "b5O2", List.of(new ArticleLink(1, "http://a/2"))));
            assertThat(rig.facts)
                    .containsExactly(
                            new JobFinished(account, JobFinished.Kind.PUBLICATION, "2247503051"));
        }

        @Test
        void believesTheLaterStateOfAPublicationInWhateverOrder() throws Exception {
            push(account, published(6, ""));
            push(account, published(0, "<article_id>b5O2</article_id>"));

            assertThat(rig.reports.ofPublication(account, "2247503051"))
                    .contains(new PublishProgress.Deleted());
        }

        @Test
        void handsReportsOutInTheOrderOfTheirNumbers() throws Exception {
            push(account, sent(1, "send success", ""));
            push(account, published(0, ""));
            push(account, sent(2, "send fail", ""));
            push(account, sent(3, "send success", ""));

            var first = rig.reports.sendReportsAfter(0, 2);
            var rest = rig.reports.sendReportsAfter(first.getLast().sequence(), 10);

            assertThat(first).extracting(JobReports.SendReport::msgId).containsExactly(1L, 2L);
            assertThat(rest).extracting(JobReports.SendReport::msgId).containsExactly(3L);
        }

        @Test
        void losesNoneOfABurst() {
            try (var burst = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 1; i <= 200; i++) {
                    int msgId = i % 100;
                    var _ = burst.submit(() -> push(account, sent(msgId, "send success", "")));
                }
            }

            assertThat(rig.reports.sendReportsAfter(0, 1000))
                    .hasSize(100)
                    .extracting(JobReports.SendReport::sequence)
                    .isSorted()
                    .doesNotHaveDuplicates();
            assertThat(rig.facts).hasSize(100);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "<xml><Event>subscribe</Event></xml>",
                    "<xml><MsgType>text</MsgType><Content>hello</Content></xml>",
                    "<xml><Event>MASSSENDJOBFINISH</Event><MsgID>x</MsgID></xml>",
                    "<xml><Event>MASSSENDJOBFINISH</Event><MsgID>7</MsgID></xml>",
                    "<xml><Event>PUBLISHJOBFINISH</Event></xml>",
                    "<xml/>"
                })
        void thanksForWhatItDoesNotKeep(String xml) throws Exception {
            assertThat(push(account, xml).getContentAsString()).isEqualTo("success");
            assertThat(rig.stored()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "{\"Event\":\"x\"}", "<xml>", "<a/><b/>"})
        void saysThatItCannotReadWhatIsNoXml(String body) throws Exception {
            assertThat(push(account, body).getStatus()).isEqualTo(400);
        }

        @Test
        void readsNoEntities() throws Exception {
            var attack =
                    """
                    <!DOCTYPE xml [<!ENTITY e SYSTEM "file:///etc/passwd">]>
                    <xml><Event>MASSSENDJOBFINISH</Event><MsgID>7</MsgID><Status>&e;</Status></xml>
                    """;

            assertThat(push(account, attack).getStatus()).isEqualTo(400);
            assertThat(rig.stored()).isZero();
        }

        @Test
        void keepsNothingUnderAWrongSignature() throws Exception {
            var answer =
                    perform(
                            post(account)
                                    .queryParam("signature", SHA1.gen("wrong", now(), NONCE))
                                    .content(sent(7, "send success", "")));

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(rig.stored()).isZero();
            assertThat(rig.facts).isEmpty();
        }

        @Test
        void keepsNothingThatIsOld() throws Exception {
            rig.clock.advance(Duration.ofMinutes(11));
            var then = Long.toString(CallbackRig.NOW.getEpochSecond());

            var answer =
                    perform(
                            MockMvcRequestBuilders.post("/wechat/callback/" + account)
                                    .queryParam("timestamp", then)
                                    .queryParam("nonce", NONCE)
                                    .queryParam("signature", SHA1.gen(TOKEN, then, NONCE))
                                    .content(sent(7, "send success", "")));

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(rig.stored()).isZero();
        }

        @Test
        void readsNoMoreThanItsLimit() throws Exception {
            assertThat(push(account, "<xml>" + "x".repeat(70_000) + "</xml>").getStatus())
                    .isEqualTo(413);
        }
    }

    @Nested
    class EncryptedMode {

        private final AccountId account = rig.account(TOKEN, KEY);
        private final WxCryptUtil wechat = new WxCryptUtil(TOKEN, KEY, APP_ID);

        @Test
        void opensASafePush() throws Exception {
            var answer = pushEncrypted(account, wechat, sent(7, "send success", links("http://甲")));

            assertThat(answer.getContentAsString()).isEqualTo("success");
            assertThat(rig.reports.ofSend(account, 7)).isPresent();
        }

        @Test
        void opensMessagesOfEveryLength() throws Exception {
            for (int length = 0; length < 70; length++) {
                pushEncrypted(
                        account,
                        wechat,
                        sent(1000 + length, "err(" + "1".repeat(length) + ")", ""));
            }

            assertThat(rig.stored()).isEqualTo(70);
        }

        @Test
        void believesOnlyTheCipherOfACompatiblePush() throws Exception {
            var encrypted = wechat.encrypt("0123456789abcdef", sent(7, "send success", ""));
            var forged = sent(7, "err(20001)", "<Encrypt>" + encrypted + "</Encrypt>");

            perform(encryptedPost(account, encrypted).content(forged));

            assertThat(rig.reports.ofSend(account, 7))
                    .hasValueSatisfying(
                            progress -> assertThat(progress).isInstanceOf(SendProgress.Sent.class));
        }

        @Test
        void keepsAPushOnceThoughItsCipherDiffersEachTime() throws Exception {
            pushEncrypted(account, wechat, sent(7, "send success", ""));
            pushEncrypted(account, wechat, sent(7, "send success", ""));

            assertThat(rig.stored()).isEqualTo(1);
        }

        @Test
        void refusesAPlainPush() throws Exception {
            assertThat(push(account, sent(7, "send success", "")).getStatus()).isEqualTo(403);
            assertThat(rig.stored()).isZero();
        }

        @Test
        void refusesAPushForAnotherAppId() throws Exception {
            var other = new WxCryptUtil(TOKEN, KEY, "wx0000000000000000");

            assertThat(pushEncrypted(account, other, sent(7, "send success", "")).getStatus())
                    .isEqualTo(403);
            assertThat(rig.stored()).isZero();
        }

        @Test
        void refusesAnotherKey() throws Exception {
            var other = new WxCryptUtil(TOKEN, "G" + KEY.substring(1), APP_ID);

            assertThat(pushEncrypted(account, other, sent(7, "send success", "")).getStatus())
                    .isEqualTo(403);
        }

        @Test
        void refusesAWrongMessageSignatureEvenWithAGoodPlainOne() throws Exception {
            var encrypted = wechat.encrypt("0123456789abcdef", sent(7, "send success", ""));

            var answer =
                    perform(
                            post(account)
                                    .queryParam("signature", SHA1.gen(TOKEN, now(), NONCE))
                                    .queryParam("encrypt_type", "aes")
                                    .queryParam("msg_signature", SHA1.gen(TOKEN, now(), NONCE))
                                    .content("<xml><Encrypt>" + encrypted + "</Encrypt></xml>"));

            assertThat(answer.getStatus()).isEqualTo(403);
            assertThat(rig.stored()).isZero();
        }

        @ParameterizedTest
        @ValueSource(strings = {"AAAA", "not base64!", "QUJDREVGR0hJSktMTU5PUA=="})
        void refusesWhatIsNoCipher(String encrypted) throws Exception {
            var answer =
                    perform(
                            post(account)
                                    .queryParam("encrypt_type", "aes")
                                    .queryParam(
                                            "msg_signature",
                                            SHA1.gen(TOKEN, now(), NONCE, encrypted))
                                    .content("<xml><Encrypt>" + encrypted + "</Encrypt></xml>"));

            assertThat(answer.getStatus()).isEqualTo(403);
        }

        @Test
        void refusesEverythingWhileItsKeyIsUnusable() throws Exception {
            var broken = rig.account(TOKEN, "short");

            assertThat(pushEncrypted(broken, wechat, sent(7, "send success", "")).getStatus())
                    .isEqualTo(403);
        }
    }

    private String now() {
        return Long.toString(rig.clock.instant().getEpochSecond());
    }

    private MockHttpServletRequestBuilder post(AccountId account) {
        return MockMvcRequestBuilders.post("/wechat/callback/" + account)
                .contentType(MediaType.TEXT_XML)
                .queryParam("timestamp", now())
                .queryParam("nonce", NONCE);
    }

    private MockHttpServletResponse push(AccountId account, String xml) throws Exception {
        return perform(
                post(account).queryParam("signature", SHA1.gen(TOKEN, now(), NONCE)).content(xml));
    }

    private MockHttpServletRequestBuilder encryptedPost(AccountId account, String encrypted) {
        return post(account)
                .queryParam("signature", SHA1.gen(TOKEN, now(), NONCE))
                .queryParam("encrypt_type", "aes")
                .queryParam("msg_signature", SHA1.gen(TOKEN, now(), NONCE, encrypted));
    }

    private MockHttpServletResponse pushEncrypted(AccountId account, WxCryptUtil crypto, String xml)
            throws Exception {
        var encrypted = crypto.encrypt("0123456789abcdef", xml);
        return perform(
                encryptedPost(account, encrypted)
                        .content(
                                "<xml><ToUserName>gh_lin</ToUserName><Encrypt><![CDATA["
                                        + encrypted
                                        + "]]></Encrypt></xml>"));
    }

    private MockHttpServletResponse perform(MockHttpServletRequestBuilder request)
            throws Exception {
        return rig.door.perform(request).andReturn().getResponse();
    }
}
