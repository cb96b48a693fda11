package city.lianbo.document;

import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.WeChatVideo;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Pictures, cards and what WeChat brings along.
final class CardArbitraries {

    private CardArbitraries() {}

    static Arbitrary<String> labels() {
        return named().injectNull(0.3).map(text -> text == null ? "" : text);
    }

    static Arbitrary<String> named() {
        return DocumentArbitraries.texts().map(String::strip).filter(text -> !text.isEmpty());
    }

    static Arbitrary<Block.Picture> pictures() {
        return Combinators.combine(
                        DocumentArbitraries.texts().map(DocumentArbitraries::fingerprint),
                        labels(),
                        labels(),
                        labels())
                .as(Block.Picture::new);
    }

    static Arbitrary<Block> cards() {
        return Arbitraries.oneOf(
                pictures().list().ofMinSize(2).ofMaxSize(4).map(Block.PictureRow::new),
                Combinators.combine(named(), labels(), labels(), labels())
                        .as(Block.ContactCard::new),
                Combinators.combine(named(), labels(), named().injectNull(0.5))
                        .as((name, description, qr) ->
                                new Block.AccountCard(
                                        name,
                                        description,
                                        Optional.ofNullable(qr)
                                                .map(DocumentArbitraries::fingerprint))),
                videos(),
                miniPrograms(),
                named().map(title ->
                        new Block.ArticleLink(
                                new Mark.Link("https://mp.weixin.qq.com/s/a?b=1&c='2'"), title)),
                Combinators.combine(
                                Arbitraries.of("lead", "a", "origin-2"),
                                Arbitraries.of(LinkSlot.SlotKind.class),
                                labels(),
                                labels())
                        .as(LinkSlot::new));
    }

    private static Arbitrary<Block> videos() {
        return Arbitraries.of(
                new WeChatVideo(
                        WeChatVideo.VideoKind.VIDEO,
                        Map.of(
                                "data-mpvid",
                                "wxv_2938475610293847561",
                                "data-vidtype",
                                "2",
                                "data-cover",
                                "http%3A%2F%2Fmmbiz.qpic.cn%2Fmmbiz_jpg%2Fx%2F0%3Fwx_fmt%3Djpeg",
                                "data-ratio",
                                "1.7777777777777777",
                                "data-w",
                                "1280")),
                new WeChatVideo(
                        WeChatVideo.VideoKind.VIDEO,
                        Map.of(
                                "data-src",
                                "https://v.qq.com/iframe/preview.html?width=500&vid=x&auto=0")),
                new WeChatVideo(
                        WeChatVideo.VideoKind.CHANNELS,
                        Map.of(
                                "data-id",
                                "export/UzFfAgtgekIEAQAAAAAA",
                                "data-username",
                                "v2_060000231003b20faec8c6e18f10c5d1c905ed34@finder",
                                "data-nickname",
                                "\"临江\" & 'x'")));
    }

    private static Arbitrary<Block> miniPrograms() {
        return Combinators.combine(
                        Arbitraries.of("", "pages/index/index.html?a=1&b=2"),
                        DocumentArbitraries.texts().map(text -> text.replaceAll("[<>]", "")))
                .as((path, title) ->
                        new Block.MiniProgramCard(
                                Map.of(
                                        "data-miniprogram-appid",
                                        "wx0123456789abcdef",
                                        "data-miniprogram-path",
                                        path,
                                        "data-miniprogram-title",
                                        title)));
    }
}
