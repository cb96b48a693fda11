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

/// Renders what stands by itself: pictures, cards, and WeChat's own elements.
final class CardRenderer {

    /// Articles are Chinese whatever the language of the desk.
    private static final String SOURCE = "来源:";

    private static final String GAP = "margin:0 0 16px";

    private final Html html;
    private final Theme theme;

    CardRenderer(Html html, Theme theme) {
        this.html = html;
        this.theme = theme;
    }

    void picture(Picture picture) {
        html.open("section", GAP + ";text-align:center");
        image(picture.picture(), picture.alternative(), "max-width:100%");
        note(below(picture), "margin:6px 0 0;");
        html.close("section");
    }

    void pictureRow(PictureRow row) {
        int width = 100 / row.pictures().size() - 1;
        html.open("section", GAP + ";text-align:center");
        for (var picture : row.pictures()) {
            html.open("section", "display:inline-block;vertical-align:top;width:" + width + "%");
            image(picture.picture(), picture.alternative(), "width:100%");
            note(below(picture), "margin:0;");
            html.close("section");
        }
        html.close("section");
    }

    private void image(Fingerprint picture, String alternative, String style) {
        html.begin("img").own("src", WeChatHtml.PICTURE + picture.hex());
        html.attribute("alt", alternative).own("style", style).end();
    }

    private void note(String words, String margin) {
        if (!words.isEmpty()) {
            html.open("p", margin + "font-size:13px;color:" + theme.muted());
            html.text(words).close("p");
        }
    }

    private static String below(Picture picture) {
        var source = picture.source().isEmpty() ? "" : SOURCE + picture.source();
        return (picture.caption() + " " + source).strip();
    }

    void contact(ContactCard card) {
        box();
        line("font-weight:bold;", "", card.name());
        line("", "电话:", card.phone());
        line("", "地址:", card.address());
        line("", "时间:", card.hours());
        html.close("section");
    }

    void account(AccountCard card) {
        box();
        card.qr().ifPresent(qr -> image(qr, card.name(), "width:96px"));
        line("font-weight:bold;", "", card.name());
        line("", "", card.description());
        html.close("section");
    }

    private void box() {
        html.open("section", GAP + ";padding:12px 14px;background:" + theme.tint());
    }

    private void line(String style, String name, String words) {
        if (!words.isEmpty()) {
            html.open("p", style + "margin:0").text(name).text(words).close("p");
        }
    }

    void video(WeChatVideo video) {
        switch (video.kind()) {
            case VIDEO -> verbatim("iframe", "video_iframe", video.attributes());
            case CHANNELS -> verbatim("mp-common-videosnap", "", video.attributes());
        }
    }

    void miniProgram(MiniProgramCard card) {
        verbatim("mp-miniprogram", "", card.attributes());
    }

    private void verbatim(String element, String kind, Map<String, String> attributes) {
        html.open("section", GAP);
        html.begin(element);
        if (!kind.isEmpty()) {
            html.own("class", kind);
        }
        attributes.forEach(html::attribute);
        html.end().close(element).close("section");
    }

    void article(ArticleLink link) {
        html.open("p", GAP);
        html.begin("a").attribute("href", link.link().href());
        html.own("style", "color:" + theme.accent()).end();
        html.text(link.title()).close("a").close("p");
    }

    void slot(LinkSlot slot) {
        html.open("p", GAP);
        html.begin("a").own("href", WeChatHtml.SLOT + slot.name());
        html.own("style", "color:" + theme.accent()).end();
        html.text(slot.words()).close("a").close("p");
    }
}
