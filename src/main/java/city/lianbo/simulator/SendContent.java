package city.lianbo.simulator;

import java.util.List;
import java.util.Map;

/// Finds what a mass send is to carry.
final class SendContent {

    private static final Map<String, String> MATERIAL_TYPES =
            Map.of("image", "image", "voice", "voice", "mpvideo", "video", "video", "video");

    private final Drafts drafts;
    private final Materials materials;

    SendContent(Drafts drafts, Materials materials) {
        this.drafts = drafts;
        this.materials = materials;
    }

    /// @return the draft's articles; empty for other kinds
    /// @throws WeChatRefusal 40008 kind, 44004 text, 40007 media; −1 where kind and media differ
    List<Article> of(Account account, SendOrder order) {
        return switch (order.msgtype()) {
            case "mpnews" -> draft(account, order.media());
            case "text" -> {
                if (order.text().isBlank()) {
                    throw new WeChatRefusal(44004);
                }
                yield List.of();
            }
            case "image", "voice", "mpvideo", "video" -> {
                checkMaterial(account, order);
                yield List.of();
            }
            default -> throw new WeChatRefusal(40008);
        };
    }

    /// The articles if the draft is still there.
    List<Article> peek(Account account, SendOrder order) {
        return drafts.find(account, order.media()).map(Draft::articles).orElse(List.of());
    }

    private List<Article> draft(Account account, String media) {
        if (materials.find(account, media).isPresent()) {
            throw new WeChatRefusal(-1);
        }
        return drafts.get(account, media).articles();
    }

    private void checkMaterial(Account account, SendOrder order) {
        if (drafts.find(account, order.media()).isPresent()) {
            throw new WeChatRefusal(-1);
        }
        var type = materials.get(account, order.media()).type();
        if (!type.equals(MATERIAL_TYPES.get(order.msgtype()))) {
            throw new WeChatRefusal(-1);
        }
    }
}
