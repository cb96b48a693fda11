package city.lianbo.document;

import city.lianbo.document.Block.AccountCard;
import city.lianbo.document.Block.ArticleLink;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Callout;
import city.lianbo.document.Block.ContactCard;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.LinkSlot;
import city.lianbo.document.Block.MiniProgramCard;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.PictureRow;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.Block.Table;
import city.lianbo.document.Block.WeChatVideo;
import java.util.List;
import java.util.function.IntFunction;

/// Renders blocks for WeChat. Styles are inherited from one outer section and kept short: they
/// count towards the 20,000 characters. Lists carry their marks and numbers as text: WeChat breaks
/// lists within lists and nobody promises that `start` or `list-style` survive, and a wrong number
/// in a notice is a wrong notice.
final class WeChatRenderer {

    private static final String GAP = "0 0 16px";
    private static final String TIGHT = "0 0 6px";

    private final Html html = new Html();
    private final FootNotes notes = new FootNotes();
    private final Theme theme;
    private final InlineRenderer inlines;
    private final TableRenderer tables;
    private final CardRenderer cards;

    WeChatRenderer(Theme theme, Variables variables) {
        this.theme = theme;
        this.inlines = new InlineRenderer(html, theme, variables, notes);
        this.tables = new TableRenderer(html, theme, this::inCell);
        this.cards = new CardRenderer(html, theme);
    }

    String render(Document document) {
        html.open(
                "section",
                "font-size:16px;line-height:1.75;color:%s;word-break:break-word"
                        .formatted(theme.text()));
        document.passages().forEach(passage -> block(passage.block()));
        if (!notes.isEmpty()) {
            notes.writeTo(html, theme);
        }
        return html.close("section").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> heading(heading);
            case BulletList _, OrderedList _ -> outerList(block);
            case Quote quote -> quote(quote);
            case Callout callout -> callout(callout);
            case Divider _ -> html.begin("hr").own("style", dividerStyle()).end();
            case Table table -> tables.table(table);
            case Picture picture -> cards.picture(picture);
            case PictureRow row -> cards.pictureRow(row);
            case ContactCard card -> cards.contact(card);
            case AccountCard card -> cards.account(card);
            case WeChatVideo video -> cards.video(video);
            case MiniProgramCard card -> cards.miniProgram(card);
            case ArticleLink link -> cards.article(link);
            case LinkSlot slot -> cards.slot(slot);
        }
    }

    private void paragraph(Paragraph paragraph) {
        html.open("p", "margin:" + GAP + aligned(paragraph.align()));
        if (paragraph.content().isEmpty()) {
            html.open("br");
        }
        inlines.render(paragraph.content());
        html.close("p");
    }

    private static String aligned(Align align) {
        return align == Align.LEFT ? "" : ";text-align:" + Names.of(align);
    }

    private void heading(Heading heading) {
        if (heading.content().isEmpty()) {
            return;
        }
        var element = "h" + heading.level();
        html.open(element, headingStyle(heading.level()) + aligned(heading.align()));
        inlines.render(heading.content());
        html.close(element);
    }

    private String headingStyle(int level) {
        var base =
                "margin:24px 0 12px;line-height:1.5;font-size:%dpx;font-weight:bold;color:%s"
                        .formatted(24 - 2 * level, theme.accent());
        if (level > Heading.HIGHEST) {
            return base;
        }
        return base
                + switch (theme.heads()) {
                    case BAR -> ";padding:0 0 0 10px;border-left:4px solid " + theme.accent();
                    case LINE -> ";padding:0 0 6px;border-bottom:2px solid " + theme.accent();
                    case CENTRED -> ";text-align:center";
                };
    }

    private void outerList(Block list) {
        html.open("section", "margin:" + GAP);
        listOrBlock(list, 1);
        html.close("section");
    }

    private void listOrBlock(Block block, int depth) {
        switch (block) {
            case BulletList list -> items(list.items(), _ -> depth == 1 ? "•" : "◦", depth);
            case OrderedList list -> items(list.items(), index -> number(list, index), depth);
            case Paragraph _,
                    Heading _,
                    Quote _,
                    Callout _,
                    Divider _,
                    Table _,
                    Picture _,
                    PictureRow _,
                    ContactCard _,
                    AccountCard _,
                    WeChatVideo _,
                    MiniProgramCard _,
                    ArticleLink _,
                    LinkSlot _ ->
                    block(block);
        }
    }

    private void items(List<Item> items, IntFunction<String> marker, int depth) {
        for (int index = 0; index < items.size(); index++) {
            item(items.get(index), marker.apply(index), depth);
        }
    }

    private void item(Item item, String marker, int depth) {
        var waiting = marker;
        for (var block : item.blocks()) {
            if (block instanceof Paragraph paragraph) {
                itemLine(waiting, paragraph, depth);
                waiting = "";
            } else {
                listOrBlock(block, depth + 1);
            }
        }
    }

    private void itemLine(String marker, Paragraph paragraph, int depth) {
        var hanging = marker.isEmpty() ? "" : ";text-indent:-1.5em";
        html.open(
                "p",
                "margin:%s %sem%s%s"
                        .formatted(TIGHT, 1.5 * depth, hanging, aligned(paragraph.align())));
        if (!marker.isEmpty()) {
            html.text(marker).text(marker.length() > 1 ? " " : "\u2003");
        }
        inlines.render(paragraph.content());
        html.close("p");
    }

    private static String number(OrderedList list, int index) {
        return (list.start() + index) + ".";
    }

    private void quote(Quote quote) {
        html.open(
                "blockquote",
                "margin:%s;padding:12px 14px 1px;border-left:3px solid %s;background:%s"
                        .formatted(GAP, theme.accent(), theme.tint()));
        quote.blocks().forEach(this::block);
        html.close("blockquote");
    }

    private void callout(Callout callout) {
        html.open(
                "section",
                "margin:%s;padding:12px 14px 1px;border:1px solid %s;background:%s"
                        .formatted(GAP, theme.line(), theme.tint()));
        callout.blocks().forEach(this::block);
        html.close("section");
    }

    private void inCell(Block block) {
        if (block instanceof Paragraph paragraph) {
            html.open("p", "margin:0" + aligned(paragraph.align()));
            inlines.render(paragraph.content());
            html.close("p");
        } else {
            listOrBlock(block, 1);
        }
    }

    private String dividerStyle() {
        return "margin:24px 0;border:0;border-top:1px solid " + theme.line();
    }
}
