package city.lianbo.simulator;

import static city.lianbo.simulator.Caller.map;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.chanjar.weixin.common.api.WxConsts;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.api.WxMpService;
import me.chanjar.weixin.mp.api.impl.WxMpServiceImpl;
import me.chanjar.weixin.mp.bean.WxMpMassTagMessage;
import me.chanjar.weixin.mp.bean.draft.WxMpAddDraft;
import me.chanjar.weixin.mp.bean.draft.WxMpDraftArticles;
import me.chanjar.weixin.mp.bean.draft.WxMpUpdateDraft;
import me.chanjar.weixin.mp.bean.material.WxMpMaterial;
import me.chanjar.weixin.mp.bean.message.WxMpXmlMessage;
import me.chanjar.weixin.mp.bean.result.WxMpMassSendResult;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The same simulator through the eyes of a library written by others, so that it is not only as
/// right as our own reading of WeChat.
class WxJavaSpeaksToTheSimulatorTest extends SimulatedTest {

    private static final String CALLBACK_TOKEN = "callbackToken1";
    private static final String KEY = "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG";

    private WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
    private WxMpService wechat = new WxMpServiceImpl();

    @BeforeEach
    void connect() {
        config = new WxMpDefaultConfigImpl();
        config.setAppId(APP);
        config.setSecret(Caller.SECRET);
        config.setToken(CALLBACK_TOKEN);
        config.setAesKey(KEY);
        config.useStableAccessToken(true);
        var host = "http://127.0.0.1:" + caller.port();
        config.setHostConfig(new WxMpHostConfig(host, host, host));
        wechat = new WxMpServiceImpl();
        wechat.setWxMpConfigStorage(config);
        wechat.setMaxRetryTimes(0);
    }

    private static Path picture(Path folder) throws IOException {
        return Files.write(folder.resolve("cover.png"), Caller.PNG);
    }

    private String cover(Path folder) throws IOException, WxErrorException {
        var material = new WxMpMaterial();
        material.setName("cover.png");
        material.setFile(picture(folder).toFile());
        return wechat.getMaterialService()
                .materialFileUpload(WxConsts.MediaFileType.IMAGE, material)
                .getMediaId();
    }

    private static WxMpDraftArticles article(String title, String content, String cover) {
        return WxMpDraftArticles.builder()
                .title(title)
                .author("市应急局")
                .digest("请留意")
                .content(content)
                .thumbMediaId(cover)
                .needOpenComment(0)
                .build();
    }

    private String draft(String title, Path folder) throws IOException, WxErrorException {
        var article = article(title, "<p>正文</p><script>x()</script>", cover(folder));
        return wechat.getDraftService()
                .addDraft(WxMpAddDraft.builder().articles(List.of(article)).build());
    }

    private WxMpMassSendResult send(String draft, String key) throws WxErrorException {
        var message = new WxMpMassTagMessage();
        message.setSendAll(true);
        message.setMsgType(WxConsts.MassMsgType.MPNEWS);
        message.setMediaId(draft);
        message.setClientMsgId(key);
        return wechat.getMassMessageService().massGroupMessageSend(message);
    }

    private String status(WxMpMassSendResult sent) {
        try {
            return wechat.getMassMessageService()
                    .messageMassGet(Long.valueOf(sent.getMsgId()))
                    .getMsgstatus();
        } catch (WxErrorException problem) {
            throw new IllegalStateException(problem);
        }
    }

    @Test
    void itGetsItsTokenAndReadsTheFollowers() throws WxErrorException {
        caller.account(APP, "followers", 23_000);

        assertThat(wechat.getAccessToken(false)).startsWith("86_");
        assertThat(config.isAccessTokenExpired()).isFalse();
        assertThat(wechat.getUserService().userList("").getTotal()).isEqualTo(23_000);
        assertThat(wechat.getUserService().userList().getOpenids()).hasSize(23_000);
        assertThat(wechat.getCallbackIP()).contains("127.0.0.1");
        assertThat(wechat.getUserTagService().tagGet()).hasSize(3);
    }

    @Test
    void itUploadsListsAndDeletesMaterial(@TempDir Path folder)
            throws IOException, WxErrorException {
        var service = wechat.getMaterialService();
        var url = service.mediaImgUpload(picture(folder).toFile()).getUrl();
        var cover = cover(folder);

        assertThat(url).startsWith("http://mmbiz.qpic.cn/");
        assertThat(service.materialCount().getImageCount()).isOne();
        assertThat(service.materialFileBatchGet("image", 0, 20).getItems())
                .singleElement()
                .satisfies(item -> assertThat(item.getMediaId()).isEqualTo(cover));
        try (var bytes = service.materialImageOrVoiceDownload(cover)) {
            assertThat(bytes.readAllBytes()).isEqualTo(Caller.PNG);
        }
        assertThat(service.materialDelete(cover)).isTrue();
        assertThat(service.materialCount().getImageCount()).isZero();
    }

    @Test
    void itAddsReadsChangesAndDeletesDrafts(@TempDir Path folder)
            throws IOException, WxErrorException {
        var service = wechat.getDraftService();
        var draft = draft("台风蓝色预警", folder);

        var read = service.getDraft(draft).getNewsItem().getFirst();
        assertThat(read.getTitle()).isEqualTo("台风蓝色预警");
        assertThat(read.getContent()).isEqualTo("<p>正文</p>");
        assertThat(read.getThumbUrl()).startsWith("http://mmbiz.qpic.cn/");
        service.updateDraft(
                WxMpUpdateDraft.builder()
                        .mediaId(draft)
                        .index(0)
                        .articles(article("解除预警", "<p>新</p>", read.getThumbMediaId()))
                        .build());
        assertThat(service.getDraft(draft).getNewsItem().getFirst().getTitle()).isEqualTo("解除预警");
        assertThat(service.countDraft()).isEqualTo(1L);
        assertThat(service.listDraft(0, 20).getItems()).hasSize(1);
        assertThat(service.delDraft(draft)).isTrue();
        assertThat(service.countDraft()).isEqualTo(0L);
    }

    @Test
    void itSendsAsksAndDeletes(@TempDir Path folder) throws IOException, WxErrorException {
        var sent = send(draft("一", folder), "0123456789abcdef0123456789abcdef");

        assertThat(Long.parseLong(sent.getMsgDataId())).isGreaterThan(1L << 31);
        assertThat(status(sent)).isEqualTo("SENDING");
        advance("PT10S");
        await().until(() -> status(sent), "SEND_SUCCESS"::equals);
        wechat.getMassMessageService().delete(Long.valueOf(sent.getMsgId()), 0);
        assertThat(status(sent)).isEqualTo("DELETE");
        assertThat(caller.ledger(APP)).hasSize(1);
    }

    @Test
    void itUnderstandsThatASendExistsAlready(@TempDir Path folder)
            throws IOException, WxErrorException {
        settings("repeatGapMillis", 0);
        var draft = draft("一", folder);
        var sent = send(draft, "key");

        var refusal = catchThrowableOfType(WxErrorException.class, () -> send(draft, "key"));

        assertThat(refusal.getError().getErrorCode()).isEqualTo(45065);
        assertThat(refusal.getError().getJson()).contains("\"msg_id\":" + sent.getMsgId());
    }

    @Test
    void itUnderstandsRefusals(@TempDir Path folder) throws IOException, WxErrorException {
        var draft = draft("一", folder);
        caller.account(APP, "verified", false);

        var refusal = catchThrowableOfType(WxErrorException.class, () -> send(draft, "key"));

        assertThat(refusal.getError().getErrorCode()).isEqualTo(48001);
        caller.account(APP, "secret", "changed");
        config.expireAccessToken();
        var wrongSecret =
                catchThrowableOfType(
                        WxErrorException.class, () -> wechat.getDraftService().countDraft());
        assertThat(wrongSecret.getError().getErrorCode()).isEqualTo(40125);
    }

    @Test
    void itPublishesAndAsks(@TempDir Path folder) throws IOException, WxErrorException {
        var service = wechat.getFreePublishService();
        var publishId = service.submit(draft("一", folder));

        assertThat(service.getPushStatus(publishId).getPublish_status()).isOne();
        advance("PT10S");
        await().until(() -> service.getPushStatus(publishId).getPublish_status() == 0);
        var done = service.getPushStatus(publishId);
        assertThat(done.getArticle_detail().getItem()).hasSize(1);
        assertThat(service.getPublicationRecords(0, 20).getItems()).hasSize(1);
        assertThat(service.deletePush(done.getArticle_id(), 1)).isTrue();
    }

    @Test
    void itDecryptsTheCallback(@TempDir Path folder) throws IOException, WxErrorException {
        try (var desk = new CallbackReceiver()) {
            caller.account(
                    APP,
                    "callback",
                    map("url", desk.url(), "token", CALLBACK_TOKEN, "aesKey", KEY));
            var sent = send(draft("一", folder), "key");
            advance("PT10S");
            await().until(() -> !desk.pushes().isEmpty());
            var push = desk.pushes().getFirst();

            assertThat(
                            wechat.checkSignature(
                                    push.parameter("timestamp"),
                                    push.parameter("nonce"),
                                    push.parameter("signature")))
                    .isTrue();
            var message =
                    WxMpXmlMessage.fromEncryptedXml(
                            push.body(),
                            config,
                            push.parameter("timestamp"),
                            push.parameter("nonce"),
                            push.parameter("msg_signature"));

            assertThat(message.getEvent()).isEqualTo(WxConsts.EventType.MASS_SEND_JOB_FINISH);
            // 4.7.0 reads <MsgID> into msgId; its massMsgId stays empty
            assertThat(message.getMsgId()).isEqualTo(Long.valueOf(sent.getMsgId()));
            assertThat(message.getAllFieldsMap()).containsEntry("MsgID", sent.getMsgId());
            assertThat(message.getArticleUrlResult().getResultList()).hasSize(1);
            assertThat(message.getStatus()).isEqualTo("send success");
            assertThat(message.getTotalCount()).isEqualTo(1_000);
            assertThat(message.getSentCount() + message.getErrorCount())
                    .isEqualTo(message.getFilterCount());
        }
    }
}
