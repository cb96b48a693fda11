package city.lianbo.document.imports;

import city.lianbo.document.Align;
import city.lianbo.document.Block;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// One column of blocks while it grows: the text, a list item, a cell. Letters run into lines, and
/// lines become paragraphs or headings.
final class Flow {

    /// Where the column stands, which says what may stand in it.
    enum Place {
        TEXT,
        QUOTE,
        ITEM,
        CELL
    }

    private final Place place;
    private final int depth;
    private final boolean spacesKept;
    private final Notes notes;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Inline> line = new ArrayList<>();

    /// White space seen and not yet written: none, within a line, over a line's end.
    private String waiting = "";

    private int last = ' ';
    private Align align = Align.LEFT;
    private int heading;

    Flow(Place place, int depth, boolean spacesKept, Notes notes) {
        this.place = place;
        this.depth = depth;
        this.spacesKept = spacesKept;
        this.notes = notes;
    }

    Flow within(Place inner) {
        return new Flow(inner, depth + 1, spacesKept, notes);
    }

    Place place() {
        return place;
    }

    int depth() {
        return depth;
    }

    List<Block> blocks() {
        return blocks;
    }

    void text(String raw, Manner manner) {
        var words = spacesKept ? raw.replace('\u00a0', ' ') : collapsed(raw);
        var clean = Documents.clean(words);
        if (!clean.isEmpty()) {
            settle(manner);
            line.add(new Inline.Text(clean, marks(manner)));
            last = clean.codePointBefore(clean.length());
        }
    }

    void lineBreak(Manner manner) {
        settle(manner);
        waiting = "";
        line.add(new Inline.LineBreak());
        last = ' ';
    }

    void block(Block block) {
        flush();
        blocks.add(block);
    }

    /// Ends the line that is open.
    void flush() {
        waiting = "";
        last = ' ';
        trim();
        if (!line.isEmpty()) {
            var content = List.copyOf(line);
            notes.passed(words(content));
            blocks.add(
                    heading > 0 && (place == Place.TEXT || place == Place.QUOTE)
                            ? new Block.Heading(heading, content, align)
                            : new Block.Paragraph(content, align));
        }
        line.clear();
    }

    private void settle(Manner manner) {
        if (line.isEmpty()) {
            align = manner.align();
            heading = manner.heading();
        }
    }

    /// A heading where none can stand is a bold line.
    private Set<Mark> marks(Manner manner) {
        var marks = new HashSet<>(manner.marks());
        if (manner.heading() > 0) {
            marks.remove(Mark.Style.BOLD);
            if (place == Place.ITEM || place == Place.CELL) {
                marks.add(Mark.Style.BOLD);
            }
        }
        return marks;
    }

    /// White space is one space; a line's end between Chinese characters is none.
    private String collapsed(String raw) {
        var text = new StringBuilder(raw.length());
        int before = last;
        for (int index = 0; index < raw.length(); ) {
            int point = raw.codePointAt(index);
            index += Character.charCount(point);
            if (isSpace(point)) {
                waiting = point == '\n' || waiting.equals("\n") ? "\n" : " ";
                continue;
            }
            boolean joined = waiting.equals("\n") && isWide(before) && isWide(point);
            boolean begins = text.isEmpty() && line.isEmpty();
            if (!waiting.isEmpty() && !joined && !begins && before != ' ') {
                text.append(' ');
            }
            waiting = "";
            text.appendCodePoint(point);
            before = point;
        }
        return text.toString();
    }

    /// An indent of full-width spaces belongs to the look of a text, not to its words.
    private void trim() {
        while (!line.isEmpty() && isBlank(line.getLast())) {
            line.removeLast();
        }
        while (!line.isEmpty() && isBlank(line.getFirst())) {
            line.removeFirst();
        }
        if (!line.isEmpty() && line.getLast() instanceof Inline.Text text) {
            line.set(line.size() - 1, new Inline.Text(text.text().stripTrailing(), text.marks()));
        }
        if (!line.isEmpty() && line.getFirst() instanceof Inline.Text text) {
            line.set(0, new Inline.Text(text.text().stripLeading(), text.marks()));
        }
    }

    private static boolean isBlank(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> text.text().isBlank();
            case Inline.LineBreak _ -> true;
            case Inline.Variable _, Inline.Blank _ -> false;
        };
    }

    private static String words(List<Inline> content) {
        var words = new StringBuilder();
        for (var inline : content) {
            if (inline instanceof Inline.Text text) {
                words.append(text.text());
            }
        }
        return words.toString();
    }

    private static boolean isSpace(int point) {
        return point == ' '
                || point == '\n'
                || point == '\t'
                || point == '\r'
                || point == '\f'
                || point == '\u00a0';
    }

    private static boolean isWide(int point) {
        return point >= 0x2E80;
    }
}
