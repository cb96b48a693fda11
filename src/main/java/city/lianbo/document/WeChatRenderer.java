package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import java.util.ArrayList;
import java.util.List;

/// Renders blocks for WeChat. Styles are inherited from one outer section and kept short: they
/// count towards the 20,000 characters.
final class WeChatRenderer {

    static final String GAP = "0 0 16px";

    private final Html html = new Html();
    private final FootNotes notes = new FootNotes();
    private final List<Part> parts = new ArrayList<>();
    private final Theme theme;
    private final InlineRenderer inlines;
    private final HeadingRenderer headings;
    private final ListRenderer lists;
    private final TableRenderer tables;
    private final CardRenderer cards;

    WeChatRenderer(Theme theme, Variables variables) {
        this.theme = theme;
        this.inlines = new InlineRenderer(html, theme.ink(), variables, notes);
        this.headings = new HeadingRenderer(html, theme, inlines);
        this.lists = new ListRenderer(html, inlines, this::block);
        this.tables = new TableRenderer(html, theme, inlines, this::block);
        this.cards = new CardRenderer(html, theme);
    }

    String render(Document document) {
        html.open(
                "section",
                "font-size:16px;line-height:1.8;letter-spacing:.5px;color:%s;text-align:justify;word-break:break-word"
                        .formatted(theme.text().css()));
        for (var passage : document.passages()) {
            int from = html.length();
            block(passage.block(), GAP);
            parts.add(new Part(passage, from, html.length()));
        }
        if (!notes.isEmpty()) {
            notes.writeTo(html, theme);
        }
        return html.close("section").toString();
    }

    /// Where each passage stands in what was rendered.
    List<Part> parts() {
        return parts;
    }

    /// From one position of the HTML up to another.
    record Part(Passage passage, int from, int to) {}

    private void block(Block block, String margin) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph, margin);
            case Heading heading -> headings.heading(heading);
            case BulletList _, OrderedList _ -> lists.list(block, margin);
            case Quote quote -> quote(quote, margin);
            case Callout callout -> callout(callout, margin);
            case Divider _ ->
                    html.begin("hr")
                            .own(
                                    "style",
                                    "margin:28px 0;border:0;border-top:1px solid " + Theme.LINE)
                            .end();
            case Table table -> tables.table(table, margin);
            case Picture picture -> cards.picture(picture, margin);
            case PictureRow row -> cards.pictureRow(row, margin);
            case ContactCard card -> cards.contact(card, margin);
            case AccountCard card -> cards.account(card, margin);
            case WeChatVideo video -> cards.video(video, margin);
            case MiniProgramCard card -> cards.miniProgram(card, margin);
            case ArticleLink link -> cards.article(link, margin);
            case LinkSlot slot -> cards.slot(slot, margin);
        }
    }

    private void paragraph(Paragraph paragraph, String margin) {
        html.open("p", "margin:" + margin + aligned(paragraph.align()));
        if (paragraph.content().isEmpty()) {
            html.open("br");
        }
        inlines.render(paragraph.content());
        html.close("p");
    }

    static String aligned(Align align) {
        return align == Align.LEFT ? "" : ";text-align:" + Names.of(align);
    }

    private void quote(Quote quote, String margin) {
        html.open(
                "blockquote",
                "margin:"
                        + margin
                        + ";padding:0 0 0 14px;border-left:3px solid "
                        + Theme.LINE
                        + ";color:"
                        + theme.muted().css());
        blocks(quote.blocks());
        html.close("blockquote");
    }

    private void callout(Callout callout, String margin) {
        var look = CalloutLook.of(callout.tone(), theme);
        html.open(
                "section",
                "margin:%s;padding:12px 14px 12px 42px;background:%s%s"
                        .formatted(margin, look.ground().css(), cards.round()));
        // No float: WeChat lets every paragraph stand clear of them.
        html.open("section", "height:0;margin:0 0 0 -28px");
        html.open(
                "span",
                "display:inline-block;width:18px;line-height:18px;border-radius:9px;background:%s;color:#fff;font-size:12px;text-align:center"
                        .formatted(look.ink().css()));
        html.text(look.sign()).close("span").close("section");
        headings.inked(
                look.ink(), () -> inlines.emphasising(look.ink(), () -> blocks(callout.blocks())));
        html.close("section");
    }

    private void blocks(List<Block> blocks) {
        for (int index = 0; index < blocks.size(); index++) {
            block(blocks.get(index), index == blocks.size() - 1 ? "0" : "0 0 10px");
        }
    }
}
