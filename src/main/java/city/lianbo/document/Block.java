package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.List;

/// What a document is built of. Everything here has a rendering that survives WeChat's filter;
/// whatever has none does not exist.
public sealed interface Block {

    /// A paragraph; without content it is a blank line.
    record Paragraph(List<Inline> content) implements Block {

        public Paragraph {
            content = Inline.joined(content);
        }
    }

    /// A heading of level 2 to 4; level 1 is the article's title, which WeChat shows itself.
    record Heading(int level, List<Inline> content) implements Block {

        static final int HIGHEST = 2;
        static final int LOWEST = 4;

        public Heading {
            if (level < HIGHEST || level > LOWEST) {
                throw new IllegalArgumentException("No heading of level " + level);
            }
            content = Inline.joined(content);
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

        /// Code points allowed in each of the three texts.
        static final int LONGEST_TEXT = 500;
    }
}
