package city.lianbo.document;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Divider;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.Quote;
import java.util.List;
import java.util.function.IntFunction;

/// Renders blocks for WeChat. Styles are inherited from one outer section and kept short: they
/// count towards the 20,000 characters. Lists carry their marks and numbers as text: WeChat breaks
/// lists within lists and nobody promises that `start` or `list-style` survive, and a wrong number
/// in a notice is a wrong notice.
final class WeChatRenderer {

    /// Articles are Chinese whatever the language of the desk.
    private static final String SOURCE = "来源:";

    private static final String BLANK = "<p style=\"margin:0 0 16px\"><br></p>";
    private static final String GAP = "0 0 16px";
    private static final String TIGHT = "0 0 6px";

    private final StringBuilder html = new StringBuilder(4_096);
    private final FootNotes notes = new FootNotes();
    private final Theme theme;
    private final InlineRenderer inlines;

    WeChatRenderer(Theme theme) {
        this.theme = theme;
        this.inlines = new InlineRenderer(html, theme, notes);
    }

    String render(Document document) {
        html.append("<section style=\"font-size:16px;line-height:1.75;color:")
                .append(theme.text())
                .append(";word-break:break-word\">");
        document.passages().forEach(passage -> block(passage.block()));
        if (!notes.isEmpty()) {
            notes.writeTo(html, theme);
        }
        return html.append("</section>").toString();
    }

    private void block(Block block) {
        switch (block) {
            case Paragraph paragraph -> paragraph(paragraph.content());
            case Heading heading -> heading(heading);
            case BulletList _, OrderedList _ -> outerList(block);
            case Quote quote -> quote(quote);
            case Divider _ -> divider();
            case Picture picture -> picture(picture);
        }
    }

    private void paragraph(List<Inline> content) {
        if (content.isEmpty()) {
            html.append(BLANK);
            return;
        }
        open("p", "margin:" + GAP);
        inlines.render(content);
        close("p");
    }

    private void heading(Heading heading) {
        if (heading.content().isEmpty()) {
            return;
        }
        var element = "h" + heading.level();
        open(element, headingStyle(heading.level()));
        inlines.render(heading.content());
        close(element);
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
        open("section", "margin:" + GAP);
        listOrBlock(list, 1);
        close("section");
    }

    private void listOrBlock(Block block, int depth) {
        switch (block) {
            case BulletList list -> items(list.items(), _ -> depth == 1 ? "•" : "◦", depth);
            case OrderedList list -> items(list.items(), index -> number(list, index), depth);
            case Paragraph _, Heading _, Quote _, Divider _, Picture _ -> block(block);
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
                itemLine(waiting, paragraph.content(), depth);
                waiting = "";
            } else {
                listOrBlock(block, depth + 1);
            }
        }
    }

    private void itemLine(String marker, List<Inline> content, int depth) {
        var hanging = marker.isEmpty() ? "" : ";text-indent:-1.5em";
        open("p", "margin:%s %sem%s".formatted(TIGHT, 1.5 * depth, hanging));
        if (!marker.isEmpty()) {
            html.append(marker).append(marker.length() > 1 ? " " : "\u2003");
        }
        inlines.render(content);
        close("p");
    }

    private static String number(OrderedList list, int index) {
        return (list.start() + index) + ".";
    }

    private void quote(Quote quote) {
        open(
                "blockquote",
                "margin:%s;padding:12px 14px 1px;border-left:3px solid %s;background:%s"
                        .formatted(GAP, theme.accent(), theme.tint()));
        quote.blocks().forEach(this::block);
        close("blockquote");
    }

    private void divider() {
        html.append("<hr style=\"margin:24px 0;border:0;border-top:1px solid ")
                .append(theme.line())
                .append("\">");
    }

    private void picture(Picture picture) {
        open("section", "margin:%s;text-align:center".formatted(GAP));
        html.append("<img src=\"")
                .append(WeChatHtml.PICTURE)
                .append(picture.picture().hex())
                .append("\" alt=\"")
                .append(Escaped.text(picture.alternative()))
                .append("\" style=\"max-width:100%\">");
        var below = below(picture);
        if (!below.isEmpty()) {
            open("p", "margin:6px 0 0;font-size:13px;color:" + theme.muted());
            html.append(Escaped.text(below));
            close("p");
        }
        close("section");
    }

    private static String below(Picture picture) {
        var source = picture.source().isEmpty() ? "" : SOURCE + picture.source();
        return (picture.caption() + " " + source).strip();
    }

    private void open(String element, String style) {
        html.append('<').append(element).append(" style=\"").append(style).append("\">");
    }

    private void close(String element) {
        html.append("</").append(element).append('>');
    }
}
