package city.lianbo.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import city.lianbo.document.Block;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Themes;
import city.lianbo.document.WeChatHtml;
import city.lianbo.edition.Binding;
import city.lianbo.edition.Cover;
import city.lianbo.edition.SealedItem;
import city.lianbo.edition.SlotKind;
import city.lianbo.platform.AccountId;
import city.lianbo.platform.Fingerprint;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Sealed late links, bound and brought into a draft of a simulator that filters as WeChat does.
class LinkedSpreadOverHttpTest {

    private static final String LEAD = "http://mp.weixin.qq.com/s?__biz=MzA&mid=1&idx=1&sn=a#rd";
    private static final String ALSO = "https://mp.weixin.qq.com/s/also";
    private static final AccountId BEFORE = new AccountId(new UUID(1, 2));

    private final SimulatorRig rig = new SimulatorRig();
    private final WeChat weChat = rig.wechat();
    private final AccountId account = rig.account();

    LinkedSpreadOverHttpTest() throws IOException {}

    @AfterEach
    void close() {
        rig.close();
    }

    private static SealedItem sealed() {
        var passages =
                List.of(
                        passage("a", LinkSlot.SlotKind.LEAD, "详见市政府网站"),
                        passage("b", LinkSlot.SlotKind.ALSO, ""));
        var list = new LinkedHashMap<String, String>();
        list.put(SlotKind.also(BEFORE), "临江应急");
        var html = WeChatHtml.render(new Document(passages), Themes.standard()).withList(list);
        return new SealedItem(
                Fingerprint.of("seal"),
                "台风",
                "编辑部",
                "",
                html.html(),
                "lianbo-slot:origin|https://linjiang.gov.cn/a",
                new Cover.Picture(Fingerprint.of("cover")),
                "",
                "",
                false,
                false,
                Set.of(),
                Fingerprint.of("difference"),
                false);
    }

    private static Passage passage(String id, LinkSlot.SlotKind kind, String otherwise) {
        Block slot = new LinkSlot("slot", kind, "", otherwise);
        return new Passage(new BlockId(id), slot);
    }

    private DraftArticle article(MediaId cover, Map<String, String> links) {
        var bound = Binding.bind(sealed(), Map.of(), links);
        return new DraftArticle(
                "台风",
                "编辑部",
                "",
                bound.html(),
                bound.contentSourceUrl(),
                cover,
                "",
                "",
                false,
                false);
    }

    private static <T> T got(Answer<T> answer) {
        if (answer instanceof Answer.Got<T>(var value)) {
            return value;
        }
        throw new AssertionError(answer);
    }

    private MediaId cover() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(20, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return got(
                weChat.uploadCover(
                        account, new PictureUpload("c.png", "image/png", bytes.toByteArray())));
    }

    @Test
    void whatWasStagedWithoutItsLinksIsUpdatedAndComesBackWhole() throws IOException {
        var cover = cover();
        var without = List.of(article(cover, Map.of()));
        var draft = got(weChat.addDraft(account, without));
        var staged = got(weChat.readDraft(account, draft));
        assertThat(KeptDraft.compare(without, staged, Instant.EPOCH).changes()).isEmpty();
        assertThat(staged.getFirst().content()).contains("详见市政府网站").doesNotContain("<a");
        assertThat(staged.getFirst().contentSourceUrl()).isEqualTo("https://linjiang.gov.cn/a");
        var links =
                Map.of(
                        SlotKind.LEAD_NAME,
                        LEAD,
                        SlotKind.ORIGIN_NAME,
                        LEAD,
                        SlotKind.also(BEFORE),
                        ALSO);
        var linked = List.of(article(cover, links));

        got(weChat.updateDraft(account, draft, 0, linked.getFirst()));
        var kept = got(weChat.readDraft(account, draft));

        assertThat(KeptDraft.compare(linked, kept, Instant.EPOCH).changes()).isEmpty();
        assertThat(kept.getFirst().content())
                .contains(LEAD.replace("&", "&amp;"), ALSO, "相关阅读：临江应急");
        assertThat(kept.getFirst().contentSourceUrl()).isEqualTo(LEAD);
    }

    @Test
    void anArticleThatTheDraftHasNotIsRefused() throws IOException {
        var cover = cover();
        var draft = got(weChat.addDraft(account, List.of(article(cover, Map.of()))));

        var answer = weChat.updateDraft(account, draft, 1, article(cover, Map.of()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(40114));
    }

    @Test
    void aDraftThatIsGoneIsRefused() throws IOException {
        var answer =
                weChat.updateDraft(account, new MediaId("never"), 0, article(cover(), Map.of()));

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.problem().code()).isEqualTo(40007));
    }
}
