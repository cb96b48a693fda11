package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.Documents;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Element;

/// WeChat's own elements: videos, mini programs, accounts. What WeChat needs of them is kept word
/// for word; the model checks it.
final class WeChatParts {

    private static final Set<String> VIDEO =
            Set.of(
                    "data-vidtype",
                    "data-mpvid",
                    "data-src",
                    "data-cover",
                    "data-ratio",
                    "data-w",
                    "data-vh",
                    "data-vw");
    private static final Set<String> CHANNELS =
            Set.of(
                    "data-id",
                    "data-url",
                    "data-headimgurl",
                    "data-username",
                    "data-nickname",
                    "data-desc",
                    "data-nonceid",
                    "data-type");
    private static final Set<String> MINI_PROGRAM =
            Set.of(
                    "data-miniprogram-appid",
                    "data-miniprogram-path",
                    "data-miniprogram-title",
                    "data-miniprogram-nickname",
                    "data-miniprogram-avatar",
                    "data-miniprogram-imageurl",
                    "data-miniprogram-type",
                    "data-miniprogram-servicetype");

    private WeChatParts() {}

    /// Nothing where it is none of them, or lacks what WeChat needs.
    static Optional<Block> read(Element element) {
        try {
            return switch (element.normalName()) {
                case "iframe" -> video(element, Block.WeChatVideo.VideoKind.VIDEO, VIDEO);
                case "mp-common-videosnap" ->
                        video(element, Block.WeChatVideo.VideoKind.CHANNELS, CHANNELS);
                case "mp-common-miniprogram" ->
                        Optional.of(new Block.MiniProgramCard(attributes(element, MINI_PROGRAM)));
                case "mp-common-profile" -> profile(element);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException _) {
            // The model knows what WeChat would refuse; then there is nothing to keep.
            return Optional.empty();
        }
    }

    private static Optional<Block> video(
            Element element, Block.WeChatVideo.VideoKind kind, Set<String> names) {
        return Optional.of(new Block.WeChatVideo(kind, attributes(element, names)));
    }

    private static Optional<Block> profile(Element element) {
        return Optional.of(
                new Block.AccountCard(
                        Documents.clean(element.attr("data-nickname")).strip(),
                        Documents.clean(element.attr("data-signature")).strip(),
                        Optional.empty()));
    }

    private static Map<String, String> attributes(Element element, Set<String> names) {
        var attributes = new HashMap<String, String>();
        for (var attribute : element.attributes()) {
            if (names.contains(attribute.getKey()) && !attribute.getValue().isEmpty()) {
                attributes.put(attribute.getKey(), attribute.getValue());
            }
        }
        return attributes;
    }
}
