package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a document is built of. Everything here has a rendering that survives WeChat's filter;
/// whatever has none does not exist.
public sealed interface Block {

    /// A paragraph; without content it is a blank line.
    record Paragraph(List<Inline> content, Align align) implements Block {

        public Paragraph {
            content = Inline.joined(content);
        }

        public Paragraph(List<Inline> content) {
            this(content, Align.LEFT);
        }
    }

    /// A heading of level 2 to 4; level 1 is the article's title, which WeChat shows itself.
    record Heading(int level, List<Inline> content, Align align) implements Block {

        static final int HIGHEST = 2;
        static final int LOWEST = 4;

        public Heading {
            if (level < HIGHEST || level > LOWEST) {
                throw new IllegalArgumentException("No heading of level " + level);
            }
            content = Inline.joined(content);
        }

        public Heading(int level, List<Inline> content) {
            this(level, content, Align.LEFT);
        }
    }

    record BulletList(List<Item> items) implements Block {

        public BulletList {
            items = List.copyOf(items);
        }
    }

    /// @param start the number of the first item, 0 to 9,999
    record OrderedList(int start, List<Item> items) implements Block {

        static final int GREATEST_START = 9_999;

        public OrderedList {
            if (start < 0 || start > GREATEST_START) {
                throw new IllegalArgumentException("No list starts at " + start);
            }
            items = List.copyOf(items);
        }
    }

    /// One item of a list: paragraphs, and lists within.
    record Item(List<Block> blocks) {

        public Item {
            blocks = List.copyOf(blocks);
        }
    }

    record Quote(List<Block> blocks) implements Block {

        public Quote {
            blocks = List.copyOf(blocks);
        }
    }

    /// A line across the page.
    record Divider() implements Block {}

    /// A picture of the library.
    ///
    /// @param alternative what somebody hears who cannot see it
    /// @param caption the line below it, or empty
    /// @param source where it comes from, or empty
    record Picture(Fingerprint picture, String alternative, String caption, String source)
            implements Block {

        public Picture {
            Labels.check(alternative, caption, source);
        }
    }

    /// Two to four pictures side by side.
    record PictureRow(List<Picture> pictures) implements Block {

        static final int FEWEST = 2;
        static final int MOST = 4;

        public PictureRow {
            if (pictures.size() < FEWEST || pictures.size() > MOST) {
                throw new IllegalArgumentException("No row of " + pictures.size() + " pictures");
            }
            pictures = List.copyOf(pictures);
        }
    }

    /// Something to be noticed: paragraphs, headings and lists on a ground of its own.
    record Callout(Tone tone, List<Block> blocks) implements Block {

        /// What the reader is to make of it.
        public enum Tone {
            NOTICE,
            WARNING,
            SUCCESS
        }

        public Callout {
            if (!blocks.stream().allMatch(Callout::admits)) {
                throw new IllegalArgumentException("A call-out holds paragraphs, headings, lists");
            }
            blocks = List.copyOf(blocks);
        }

        private static boolean admits(Block block) {
            return block instanceof Paragraph
                    || block instanceof Heading
                    || block instanceof BulletList
                    || block instanceof OrderedList;
        }
    }

    /// A table whose cells fill a rectangle: none overlap, none are missing. At most 20 columns
    /// and 200 rows; no table stands in a table.
    record Table(List<Row> rows) implements Block {

        public Table {
            rows = List.copyOf(rows);
            if (!Grid.isWhole(rows)) {
                throw new IllegalArgumentException("The cells of the table fill no rectangle");
            }
        }
    }

    /// One row of a table; without cells where cells from above reach through all of it.
    record Row(List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }
    }

    /// One cell of a table: paragraphs, lists and pictures.
    ///
    /// @param header is it the name of a column or row?
    record Cell(boolean header, int colspan, int rowspan, List<Block> blocks) {

        public Cell {
            if (colspan < 1
                    || colspan > Grid.MOST_COLUMNS
                    || rowspan < 1
                    || rowspan > Grid.MOST_ROWS) {
                throw new IllegalArgumentException(
                        "No cell is %d × %d".formatted(colspan, rowspan));
            }
            if (!blocks.stream().allMatch(Cell::admits)) {
                throw new IllegalArgumentException("A cell holds paragraphs, lists, pictures");
            }
            blocks = List.copyOf(blocks);
        }

        private static boolean admits(Block block) {
            return (block instanceof Paragraph
                            || block instanceof BulletList
                            || block instanceof OrderedList
                            || block instanceof Picture)
                    && !Tree.holds(block, Table.class);
        }
    }

    /// Where to ask; all but the name may be empty.
    record ContactCard(String name, String phone, String address, String hours) implements Block {

        public ContactCard {
            Labels.check(name, phone, address, hours);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("A contact without a name");
            }
        }
    }

    /// An account to follow, with the picture of its QR code.
    record AccountCard(String name, String description, Optional<Fingerprint> qr) implements Block {

        public AccountCard {
            Labels.check(name, description);
            if (name.isEmpty()) {
                throw new IllegalArgumentException("An account without a name");
            }
        }
    }

    /// A video that lives at WeChat, with WeChat's own attributes word for word.
    record WeChatVideo(VideoKind kind, Map<String, String> attributes) implements Block {

        public enum VideoKind {
            /// Uploaded to an official account, or hosted by Tencent Video.
            VIDEO(WeChatAttributes.VIDEO),
            /// From WeChat Channels.
            CHANNELS(WeChatAttributes.CHANNELS);

            private final WeChatAttributes attributes;

            VideoKind(WeChatAttributes attributes) {
                this.attributes = attributes;
            }

            WeChatAttributes rule() {
                return attributes;
            }
        }

        public WeChatVideo {
            attributes = kind.attributes.checked(attributes);
        }
    }

    /// A mini program to open, with WeChat's own attributes word for word.
    record MiniProgramCard(Map<String, String> attributes) implements Block {

        public MiniProgramCard {
            attributes = WeChatAttributes.MINI_PROGRAM.checked(attributes);
        }
    }

    /// A card that leads to an article at WeChat.
    record ArticleLink(Mark.Link link, String title) implements Block {

        public ArticleLink {
            Labels.check(title);
            if (title.isEmpty() || !link.leadsToWeChat()) {
                throw new IllegalArgumentException("No article of WeChat: " + link.href());
            }
        }
    }

    /// A link whose address is known only when another account has sent. Which address comes, its
    /// kind says.
    ///
    /// @param name by which editors tell the slots of a text apart
    /// @param label the words of the link; empty for those of the kind
    /// @param otherwise the words that stand there if no address comes; empty for nothing
    record LinkSlot(String name, SlotKind kind, String label, String otherwise) implements Block {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,31}");

        /// What the link leads to.
        public enum SlotKind {
            /// The article of the account that goes first.
            LEAD("首发报道", "lead"),
            /// The articles of those that went before, one line for each.
            ALSO("相关阅读", "also"),
            /// The same as [#LEAD], and 阅读原文 leads there too.
            ORIGIN("查看原文", "lead");

            private final String words;
            private final String placeholder;

            SlotKind(String words, String placeholder) {
                this.words = words;
                this.placeholder = placeholder;
            }

            /// What stands behind [WeChatHtml#SLOT] until the address comes.
            String placeholder() {
                return placeholder;
            }
        }

        public LinkSlot {
            if (!isName(name)) {
                throw new IllegalArgumentException("Not the name of a slot: " + name);
            }
            Labels.check(label, otherwise);
        }

        public static boolean isName(String name) {
            return NAME.matcher(name).matches();
        }

        /// What the reader sees of the link.
        public String words() {
            return label.isEmpty() ? kind.words : label;
        }
    }
}
