package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import city.lianbo.platform.AccountId;
import city.lianbo.wechat.Answer;
import city.lianbo.wechat.DraftArticle;
import city.lianbo.wechat.MediaId;
import city.lianbo.wechat.PictureUpload;
import city.lianbo.wechat.WeChat;
import city.lianbo.wechat.http.SimulatorRig;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The comparison against a simulator that filters as WeChat does, over HTTP.
class RoundTripOverHttpTest {

    private final SimulatorRig rig = new SimulatorRig();
    private final WeChat weChat = rig.wechat();
    private final AccountId account = rig.account();

    RoundTripOverHttpTest() throws IOException {}

    @AfterEach
    void close() {
        rig.close();
    }

    private static PictureUpload png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return new PictureUpload("map.png", "image/png", bytes.toByteArray());
    }

    private static <T> T got(Answer<T> answer) {
        if (answer instanceof Answer.Got<T>(var value)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    private RoundTrip trip(String html) throws IOException {
        MediaId cover = got(weChat.uploadCover(account, png()));
        var sent =
                List.of(
                        new DraftArticle(
                                "台风",
                                "编辑部",
                                "摘要",
                                html,
                                "https://example.com/a?b=1&c=2",
                                cover,
                                "",
                                "",
                                false,
                                false));
        var draft = got(weChat.addDraft(account, sent));
        return KeptDraft.compare(sent, got(weChat.readDraft(account, draft)), Instant.EPOCH);
    }

    @Test
    void whatTheDeskRendersComesBackUnchanged() throws IOException {
        var picture = got(weChat.uploadBodyPicture(account, png()));

        var trip =
                trip(
                        "<section style=\"font-size:16px\"><h2 style=\"margin:0\">一 &amp; 二</h2>"
                                + "<section style=\"text-align:center\"><img src=\""
                                + picture
                                + "\" alt=\"图\" style=\"max-width:100%\"></section>"
                                + "<p>见<a href=\"https://mp.weixin.qq.com/s/1\">公告</a></p>"
                                + "<p style=\"margin:0\"><br></p></section>");

        assertThat(trip.changes()).isEmpty();
        assertThat(trip.blocks()).isEqualTo(4);
    }

    @Test
    void foreignPicturesAndLinksHoldWhileStylesAreTold() throws IOException {
        var trip =
                trip(
                        "<section><p id=\"a\" style=\"position:fixed;color:#222\">一</p>"
                                + "<p>二<img src=\"https://example.com/a.png\"></p>"
                                + "<p>三<a href=\"https://example.com/\">外</a></p>"
                                + "<p>四<script>x()</script></p></section>");

        assertThat(trip.changes())
                .filteredOn(BlockChange::holds)
                .extracting(BlockChange::block, BlockChange::changes)
                .containsExactly(
                        tuple(2, Set.of(KeptChange.PICTURE)), tuple(3, Set.of(KeptChange.LINK)));
        assertThat(trip.changes().getFirst().sent()).contains("position:fixed").contains("p id=a");
    }
}
