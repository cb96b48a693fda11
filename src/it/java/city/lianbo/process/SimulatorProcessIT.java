package city.lianbo.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// The simulator alone, killed and started again: what it accepted is still there, and it still
/// remembers what must not be sent twice.
class SimulatorProcessIT {

    private static final String APP_ID = "wx0000000000000001";
    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String CLIENT_MESSAGE_ID = "0193a0b1c2d3e4f5a6b7c8d9e0f1a2b3";

    private final SimulatorProcess simulator =
            new SimulatorProcess(Folders.fresh("simulator-alone"));

    @BeforeEach
    void registerAnAccount() {
        simulator
                .http()
                .put(
                        "/_sim/accounts/" + APP_ID,
                        Map.of(
                                "secret",
                                SECRET,
                                "name",
                                "临江发布",
                                "kind",
                                "subscription",
                                "verified",
                                true,
                                "followers",
                                12_000));
    }

    @AfterEach
    void stop() {
        simulator.close();
    }

    @Test
    void whatWasAcceptedOutlivesTheProcess() {
        var token = token();
        var draft = draft(token, "台风预警");
        var answer = send(token, draft);
        assertThat(answer.path("errcode").asInt()).as(answer.toString()).isZero();

        simulator.kill();
        simulator.start();

        var ledger = simulator.http().get("/_sim/ledger?appId=" + APP_ID);
        assertThat(ledger).hasSize(1);
        assertThat(ledger.get(0).path("clientmsgid").asString()).isEqualTo(CLIENT_MESSAGE_ID);
        assertThat(ledger.get(0).path("msgId").asLong()).isEqualTo(answer.path("msg_id").asLong());
        assertThat(ledger.get(0).path("articles").get(0).path("title").asString())
                .isEqualTo("台风预警");
    }

    @Test
    void aSendRepeatedAfterTheRestartIsRecognised() {
        var token = token();
        var draft = draft(token, "公交新线");
        var first = send(token, draft);

        simulator.kill();
        simulator.start();
        simulator.http().put("/_sim/settings", Map.of("repeatGapMillis", 0));
        var again = send(token, draft);

        assertThat(again.path("errcode").asInt()).as(again.toString()).isEqualTo(45065);
        assertThat(again.path("msg_id").asLong()).isEqualTo(first.path("msg_id").asLong());
        assertThat(simulator.http().get("/_sim/ledger?appId=" + APP_ID)).hasSize(1);
    }

    private String token() {
        return simulator
                .http()
                .post(
                        "/cgi-bin/stable_token",
                        Map.of(
                                "grant_type", "client_credential",
                                "appid", APP_ID,
                                "secret", SECRET))
                .path("access_token")
                .asString();
    }

    private String draft(String token, String title) {
        var cover =
                simulator
                        .http()
                        .upload(
                                "/cgi-bin/material/add_material?type=image&access_token=" + token,
                                "media",
                                "cover.png",
                                "image/png",
                                picture())
                        .path("media_id")
                        .asString();
        var article =
                Map.of(
                        "article_type",
                        "news",
                        "title",
                        title,
                        "content",
                        "<p>今日起</p>",
                        "thumb_media_id",
                        cover);
        return simulator
                .http()
                .post(
                        "/cgi-bin/draft/add?access_token=" + token,
                        Map.of("articles", List.of(article)))
                .path("media_id")
                .asString();
    }

    private JsonNode send(String token, String draft) {
        return simulator
                .http()
                .post(
                        "/cgi-bin/message/mass/sendall?access_token=" + token,
                        Map.of(
                                "filter",
                                Map.of("is_to_all", true),
                                "mpnews",
                                Map.of("media_id", draft),
                                "msgtype",
                                "mpnews",
                                "send_ignore_reprint",
                                0,
                                "clientmsgid",
                                CLIENT_MESSAGE_ID));
    }

    private static byte[] picture() {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(300, 300, BufferedImage.TYPE_INT_RGB), "png", bytes);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        return bytes.toByteArray();
    }
}
