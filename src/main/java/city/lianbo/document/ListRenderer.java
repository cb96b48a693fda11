package city.lianbo.document;

import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/// Renders lists. They carry their marks and numbers as text: WeChat breaks lists within lists and
/// nobody promises that `start` or `list-style` survive, and a wrong number in a notice is a wrong
/// notice.
final class ListRenderer {

    private static final String BETWEEN = "0 0 6px";

    /// What a marker of one letter takes, and what each further digit.
    private static final int ONE = 15;

    private static final int DIGIT = 6;

    private final Html html;
    private final InlineRenderer inlines;
    private final BiConsumer<Block, String> others;

    /// @param others renders what is neither list nor paragraph, with its margin
    ListRenderer(Html html, InlineRenderer inlines, BiConsumer<Block, String> others) {
        this.html = html;
        this.inlines = inlines;
        this.others = others;
    }

    void list(Block list, String margin) {
        html.open("section", "margin:" + margin);
        nested(list, 0);
        html.close("section");
    }

    /// @param left how far to the right it begins, in tenths of a letter's height
    private void nested(Block block, int left) {
        if (block instanceof BulletList list) {
            items(list.items(), _ -> left == 0 ? "•" : "◦", left, left + ONE);
        } else if (block instanceof OrderedList list) {
            int digits = Integer.toString(list.start() + list.items().size() - 1).length();
            items(
                    list.items(),
                    index -> (list.start() + index) + ".",
                    left,
                    left + ONE + DIGIT * (digits - 1));
        } else {
            others.accept(block, BETWEEN);
        }
    }

    private void items(List<Item> items, IntFunction<String> marker, int left, int right) {
        for (int index = 0; index < items.size(); index++) {
            item(items.get(index), marker.apply(index), left, right);
        }
    }

    private void item(Item item, String marker, int left, int right) {
        var waiting = marker;
        for (var block : item.blocks()) {
            if (block instanceof Paragraph paragraph) {
                line(waiting, paragraph, left, right);
                waiting = "";
            } else {
                nested(block, right);
            }
        }
    }

    /// The marker floats into the indentation, so that lines stand under one another in any font.
    private void line(String marker, Paragraph paragraph, int left, int right) {
        html.open(
                "p",
                "margin:" + BETWEEN + " " + em(right) + WeChatRenderer.aligned(paragraph.align()));
        if (!marker.isEmpty()) {
            html.open("span", "float:left;margin-left:-" + em(right - left));
            html.text(marker + " ").close("span");
        }
        inlines.render(paragraph.content());
        html.close("p");
    }

    private static String em(int tenths) {
        return tenths % 10 == 0 ? tenths / 10 + "em" : tenths / 10 + "." + tenths % 10 + "em";
    }
}
