package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.WeChatVideo;
import city.lianbo.platform.Fingerprint;
import java.util.Map;

/// Renders what stands by itself: pictures, cards, and WeChat's own elements. The words here are
/// Chinese whatever the language of the desk: articles are.
final class CardRenderer {

    private static final String SOURCE = "来源：";
    private static final String FOLLOW = "长按识别二维码，关注我们";
    static final String ONWARD = " ›";

    private final Html html;
    private final Theme theme;
    private final String note;

    CardRenderer(Html html, Theme theme) {
        this.html = html;
        this.theme = theme;
        this.note = ";font-size:13px;color:" + theme.muted().css();
    }

    /// The corners of boxes and pictures, as the end of a style.
    String round() {
        return theme.corner() == 0 ? "" : ";border-radius:" + theme.corner() + "px";
    }

    void picture(Picture picture, String margin) {
        var below = below(picture);
        html.open(
                "section",
                "margin:" + margin + ";text-align:center" + (below.isEmpty() ? "" : note));
        image(picture.picture(), picture.alternative(), "max-width:100%" + round());
        if (!below.isEmpty()) {
            html.open("br").text(below);
        }
        html.close("section");
    }

    void pictureRow(PictureRow row, String margin) {
        int count = row.pictures().size();
        int width = (100 - 2 * (count - 1)) / count;
        html.open("section", "margin:" + margin + ";text-align:center" + note);
        for (int index = 0; index < count; index++) {
            var picture = row.pictures().get(index);
            html.open(
                    "section",
                    "display:inline-block;vertical-align:top;width:%d%%%s"
                            .formatted(width, index == 0 ? "" : ";margin-left:1.5%"));
            image(picture.picture(), picture.alternative(), "display:block;width:100%" + round());
            html.text(below(picture)).close("section");
        }
        html.close("section");
    }

    private void image(Fingerprint picture, String alternative, String style) {
        html.begin("img").own("src", WeChatHtml.PICTURE + picture.hex());
        html.attribute("alt", alternative).own("style", style).end();
    }

    private static String below(Picture picture) {
        var source = picture.source().isEmpty() ? "" : SOURCE + picture.source();
        return (picture.caption() + " " + source).strip();
    }

    void contact(ContactCard card, String margin) {
        box(margin, ";font-size:15px;line-height:1.7;text-align:left");
        name(card.name());
        detail("电话", card.phone());
        detail("地址", card.address());
        detail("时间", card.hours());
        html.close("section");
    }

    private void detail(String name, String words) {
        if (!words.isEmpty()) {
            html.open("section").open("span", "color:" + theme.muted().css());
            html.text(name).close("span").text("\u3000" + words).close("section");
        }
    }

    void account(AccountCard card, String margin) {
        box(margin, ";overflow:hidden;line-height:1.6;text-align:left");
        card.qr()
                .ifPresent(qr -> image(qr, card.name(), "float:left;margin:0 14px 0 0;width:88px"));
        name(card.name());
        if (!card.description().isEmpty()) {
            html.open("section", "font-size:14px").text(card.description()).close("section");
        }
        if (card.qr().isPresent()) {
            html.open("section", "margin:4px 0 0" + note).text(FOLLOW).close("section");
        }
        html.close("section");
    }

    /// No paragraphs in cards: WeChat lets them stand clear of the floating picture.
    private void name(String name) {
        html.open("section", "margin:0 0 4px;font-weight:bold;color:" + theme.ink().css());
        html.text(name).close("section");
    }

    private void box(String margin, String more) {
        html.open(
                "section",
                "margin:%s;padding:14px 16px;background:%s%s%s"
                        .formatted(margin, theme.tint().css(), round(), more));
    }

    void video(WeChatVideo video, String margin) {
        switch (video.kind()) {
            case VIDEO -> verbatim("iframe", "video_iframe", video.attributes(), margin);
            case CHANNELS -> verbatim("mp-common-videosnap", "", video.attributes(), margin);
        }
    }

    void miniProgram(MiniProgramCard card, String margin) {
        verbatim("mp-miniprogram", "", card.attributes(), margin);
    }

    private void verbatim(
            String element, String kind, Map<String, String> attributes, String margin) {
        html.open("section", "margin:" + margin);
        html.begin(element);
        if (!kind.isEmpty()) {
            html.own("class", kind);
        }
        attributes.forEach(html::attribute);
        html.end().close(element).close("section");
    }

    void article(ArticleLink link, String margin) {
        onward(margin);
        html.begin("a").attribute("href", link.link().href());
        html.own("style", "color:" + theme.ink().css()).end();
        html.text(link.title() + ONWARD).close("a").close("section");
    }

    /// The words for the case that no link comes travel as the link's title, so that they are
    /// sealed with it; see [WeChatHtml#withoutSlot].
    void slot(LinkSlot slot, String margin) {
        onward(margin);
        html.begin("a").own("href", WeChatHtml.SLOT + slot.kind().placeholder());
        if (!slot.otherwise().isEmpty()) {
            html.attribute("title", slot.otherwise());
        }
        html.own("style", "color:" + theme.ink().css()).end();
        html.text(slot.words() + ONWARD).close("a").close("section");
    }

    private void onward(String margin) {
        html.open(
                "section",
                "margin:%s;padding:10px 14px;border:1px solid %s;border-left:4px solid %s;font-size:15px;line-height:1.6%s"
                        .formatted(margin, Theme.LINE, theme.accent().css(), round()));
    }
}
