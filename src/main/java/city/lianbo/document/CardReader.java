package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.WeChatVideo;

/// Reads what stands by itself and holds no lines of text: pictures and cards.
final class CardReader {

    private CardReader() {}

    static Block card(Node node) {
        return switch (node.type()) {
            case "picture" -> picture(node);
            case "pictureRow" -> pictureRow(node);
            case "contactCard" ->
                    new ContactCard(
                            node.requiredLabel("name"),
                            node.label("phone"),
                            node.label("address"),
                            node.label("hours"));
            case "accountCard" ->
                    new AccountCard(
                            node.requiredLabel("name"),
                            node.label("description"),
                            node.pictureIfAny("qr"));
            case "wechatVideo" -> video(node);
            case "miniProgramCard" ->
                    new MiniProgramCard(node.attributes(WeChatAttributes.MINI_PROGRAM));
            case "articleLink" -> articleLink(node);
            case "linkSlot" ->
                    new LinkSlot(
                            node.matching("name", LinkSlot::isName),
                            node.chosen("kind", kind -> Names.find(LinkSlot.SlotKind.class, kind)),
                            node.label("label"),
                            node.label("otherwise"));
            default -> throw node.unknown();
        };
    }

    private static Picture picture(Node node) {
        return new Picture(
                node.picture("sha256"),
                node.label("alt"),
                node.label("caption"),
                node.label("source"));
    }

    private static Block pictureRow(Node node) {
        var pictures = node.parts();
        if (pictures.size() < PictureRow.FEWEST || pictures.size() > PictureRow.MOST) {
            throw node.unknown();
        }
        return new PictureRow(
                pictures.stream()
                        .map(child -> {
                            if (!child.type().equals("picture")) {
                                throw child.unknown();
                            }
                            return picture(child);
                        })
                        .toList());
    }

    private static Block video(Node node) {
        var kind = node.chosen("kind", name -> Names.find(WeChatVideo.VideoKind.class, name));
        return new WeChatVideo(kind, node.attributes(kind.rule()));
    }

    private static Block articleLink(Node node) {
        var link = node.link("href");
        if (!link.leadsToWeChat()) {
            throw node.wrong("href");
        }
        return new ArticleLink(link, node.requiredLabel("title"));
    }
}
