package city.lianbo.wechat.http;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.Audience;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PhonePreviews;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.PreviewOrder;
import city.lianbo.wechat.PublishAnswer;
import city.lianbo.wechat.SendAnswer;
import city.lianbo.wechat.SendOrder;
import city.lianbo.wechat.Tester;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.WeChatCode;
import city.lianbo.wechat.WeChatProblem;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Every code that WeChat has, answered by a server to every call that the port makes: what the port
/// tells the engine then. What the engine makes of that stands in `docs/wechat-codes.md`.
@TestInstance(Lifecycle.PER_CLASS)
class EveryCodeOverHttpTest {

    private static final int NOBODY_KNOWS = 123_456;
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final MediaId DRAFT = new MediaId("draft-1");
    private static final PictureUpload PICTURE =
            new PictureUpload("map.png", "image/png", new byte[] {1});

    private SimulatorRig rig;
    private AccountId account;

    @BeforeAll
    void start() throws IOException {
        rig = new SimulatorRig();
        account = rig.account();
    }

    @AfterAll
    void stop() {
        rig.close();
    }

    /// What a refusal of a call comes to.
    private enum Kind {
        /// Says no: whatever the code, WeChat did not tell.
        READ,
        /// −1 may have been carried out.
        WRITE,
        /// 45065 counts only with its `msg_id`.
        SEND,
        PUBLISH
    }

    private enum PortCall {
        UPLOAD_PICTURE(Kind.WRITE, "media/uploadimg"),
        UPLOAD_COVER(Kind.WRITE, "material/add_material"),
        ADD_DRAFT(Kind.WRITE, "draft/add"),
        READ_DRAFT(Kind.READ, "draft/get"),
        UPDATE_DRAFT(Kind.WRITE, "draft/update"),
        DELETE_DRAFT(Kind.WRITE, "draft/delete"),
        SEND(Kind.SEND, "message/mass/sendall"),
        ASK_SEND(Kind.READ, "message/mass/get"),
        RECALL(Kind.WRITE, "message/mass/delete"),
        DELETE_PUBLICATION(Kind.WRITE, "freepublish/delete"),
        PUBLISH(Kind.PUBLISH, "freepublish/submit"),
        ASK_PUBLISH(Kind.READ, "freepublish/get"),
        LIST(Kind.READ, "freepublish/batchget"),
        COUNT(Kind.READ, "user/get"),
        PREVIEW(Kind.WRITE, "message/mass/preview");

        private final Kind kind;
        private final String path;

        PortCall(Kind kind, String path) {
            this.kind = kind;
            this.path = path;
        }
    }

    private Object make(PortCall call) {
        WeChat port = rig.wechat();
        return switch (call) {
            case UPLOAD_PICTURE -> port.uploadBodyPicture(account, PICTURE);
            case UPLOAD_COVER -> port.uploadCover(account, PICTURE);
            case ADD_DRAFT -> port.addDraft(account, List.of(Bench.article("台风")));
            case READ_DRAFT -> port.readDraft(account, DRAFT);
            case UPDATE_DRAFT -> port.updateDraft(account, DRAFT, 0, Bench.article("台风"));
            case DELETE_DRAFT -> port.deleteDraft(account, DRAFT);
            case SEND ->
                    port.send(
                            account,
                            new SendOrder("key", DRAFT, new Audience.AllFollowers(), false),
                            SOON);
            case ASK_SEND -> port.askSend(account, 1);
            case RECALL -> port.recall(account, 1, 0);
            case DELETE_PUBLICATION -> port.deletePublication(account, "article", 0);
            case PUBLISH -> port.publish(account, DRAFT, SOON);
            case ASK_PUBLISH -> port.askPublish(account, "1");
            case LIST -> port.listPublications(account);
            case COUNT -> port.countFollowers(account);
            case PREVIEW ->
                    ((PhonePreviews) port)
                            .preview(
                                    account,
                                    new PreviewOrder(DRAFT, new Tester.WeChatName("tester")));
        };
    }

    private static void check(PortCall call, int code, Object answer) {
        boolean busyWrite = call.kind == Kind.WRITE && code == -1;
        boolean keyWithoutJob = call.kind == Kind.SEND && code == 45065;
        switch (answer) {
            case Answer.NoAnswer<?> _ -> assertThat(busyWrite).isTrue();
            case SendAnswer.NoAnswer _ -> assertThat(keyWithoutJob).isTrue();
            case Answer.Refused<?>(var problem) -> refused(code, problem, busyWrite);
            case SendAnswer.Refused(var problem) -> refused(code, problem, keyWithoutJob);
            case PublishAnswer.Refused(var problem) -> refused(code, problem, false);
            default -> throw new AssertionError(answer);
        }
    }

    private static void refused(int code, WeChatProblem problem, boolean isToBeUncertain) {
        assertThat(isToBeUncertain).isFalse();
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.meaning()).isEqualTo(WeChatCode.of(code));
    }

    private void answerEverythingWith(int code) {
        rig.put(
                "/_sim/faults",
                Arrays.stream(PortCall.values())
                        .map(call ->
                                """
                                {"path":"/cgi-bin/%s","fault":"error:%d"}
                                """
                                        .formatted(call.path, code))
                        .collect(Collectors.joining(",", "[", "]")));
    }

    @Test
    void theServerSaysEveryCodeToEveryCall() {
        for (var known : WeChatCode.values()) {
            int code = known == WeChatCode.UNKNOWN ? NOBODY_KNOWS : known.code();
            answerEverythingWith(code);
            for (var call : PortCall.values()) {
                assertThat(make(call))
                        .as("%s answered %d", call, code)
                        .satisfies(answer -> check(call, code, answer));
            }
        }

        assertThat(rig.ledger(account)).isEmpty();
    }
}
