package city.lianbo.document.imports;

import static city.lianbo.document.imports.Ooxml.isWord;

import city.lianbo.document.imports.ImportNote.Kind;
import city.lianbo.document.imports.WordNumbers.Label;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Says of every paragraph in plain words what its styles say in many: heading, list, quotation,
/// alignment, number. What the converter behind cannot express travels in the names of bookmarks.
final class WordLayout {

    static final String TITLE = "LianboTitle";
    static final String HEADING = "LianboHeading";
    static final String QUOTE = "LianboQuote";
    static final String NUMBERED = "1";
    static final String BULLETS = "2";

    /// Begins the names of our bookmarks; a file's own ones are gone by now.
    static final String MARK = "lianbo-";

    static final String CENTER = MARK + "center";
    static final String RIGHT = MARK + "right";
    static final String COUNT = MARK + "count-";

    static final int DEEPEST_LIST = 8;
    static final int LOWEST_HEADING = 6;

    private final Document xml;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final WordPictures pictures;
    private final Notes notes;
    private int bookmarks;

    /// The levels of the list that is open, outermost first.
    private final Deque<Integer> open = new ArrayDeque<>();

    WordLayout(
            Document xml,
            WordStyles styles,
            WordNumbers numbers,
            WordPictures pictures,
            Notes notes) {
        this.xml = xml;
        this.styles = styles;
        this.numbers = numbers;
        this.pictures = pictures;
        this.notes = notes;
    }

    void lay(Element container) {
        open.clear();
        var left = new ArrayDeque<>(Ooxml.children(container));
        while (!left.isEmpty()) {
            Patience.check();
            var element = left.removeFirst();
            if (isWord(element, "p")) {
                var boxes = textBoxes(element);
                boxes.reversed().forEach(left::addFirst);
                paragraph(element);
            } else if (isWord(element, "tbl")) {
                open.clear();
                table(element);
                open.clear();
            }
        }
    }

    private void table(Element table) {
        for (var row : Ooxml.children(table)) {
            if (isWord(row, "tr")) {
                Ooxml.children(row).stream().filter(cell -> isWord(cell, "tc")).forEach(this::lay);
                indent(row);
            }
        }
    }

    /// A row that begins further to the right begins with empty cells.
    private void indent(Element row) {
        Ooxml.child(row, "trPr")
                .flatMap(each -> Ooxml.value(each, "gridBefore"))
                .flatMap(Ooxml::number)
                .filter(count -> count > 0 && count <= HtmlTable.MOST_COLUMNS)
                .ifPresent(count -> {
                    var cell = Ooxml.make(xml, "tc");
                    var properties = Ooxml.make(xml, "tcPr");
                    properties.appendChild(Ooxml.make(xml, "gridSpan", count.toString()));
                    cell.appendChild(properties);
                    cell.appendChild(Ooxml.make(xml, "p"));
                    Ooxml.children(row).stream()
                            .filter(each -> isWord(each, "tc"))
                            .findFirst()
                            .ifPresent(first -> row.insertBefore(cell, first));
                });
    }

    /// What stands in boxes follows the paragraph they hang on.
    private List<Element> textBoxes(Element paragraph) {
        var moved = new ArrayList<Element>();
        for (var box : Ooxml.within(paragraph, Ooxml.W, "txbxContent")) {
            if (isOutermost(box, paragraph)) {
                notes.add(Kind.TEXT_BOXES, Ooxml.place(box));
                moved.addAll(Ooxml.children(box));
                Ooxml.remove(box);
            }
        }
        var parent = paragraph.getParentNode();
        var before = paragraph.getNextSibling();
        if (parent != null) {
            moved.forEach(each -> parent.insertBefore(each, before));
        }
        return moved;
    }

    private static boolean isOutermost(Element box, Element paragraph) {
        for (var at = box.getParentNode();
                at != null && !paragraph.isSameNode(at);
                at = at.getParentNode()) {
            if (isWord(at, "txbxContent")) {
                return false;
            }
        }
        return true;
    }

    private void paragraph(Element paragraph) {
        pictures.settle(paragraph);
        var own = Ooxml.child(paragraph, "pPr");
        var properties = own.orElseGet(() -> Ooxml.make(xml, "pPr"));
        if (styles.names(properties).stream().anyMatch(name -> name.matches("(toc|目录) ?\\d"))) {
            notes.add(Kind.CONTENTS);
            Ooxml.remove(paragraph);
            return;
        }
        var all = styles.paragraph(own);
        var heading = styles.heading(properties);
        new WordRuns(styles, notes).settle(paragraph, properties, heading.isEmpty());
        own.ifPresent(Ooxml::remove);
        var plain = Ooxml.make(xml, "pPr");
        paragraph.insertBefore(plain, paragraph.getFirstChild());
        boolean empty = isEmpty(paragraph);
        heading.ifPresent(level -> plain.appendChild(Ooxml.make(xml, "pStyle", style(level))));
        if (heading.isEmpty() && isQuote(properties)) {
            plain.appendChild(Ooxml.make(xml, "pStyle", QUOTE));
        }
        label(all)
                .filter(_ -> !empty)
                .ifPresentOrElse(
                        label -> label(paragraph, plain, label, level(all), heading),
                        () -> {
                            if (!empty) {
                                open.clear();
                            }
                        });
        if (!empty) {
            align(paragraph, all);
        }
    }

    private static String style(int heading) {
        return heading == 0 ? TITLE : HEADING + Math.min(heading, LOWEST_HEADING);
    }

    private boolean isQuote(Element properties) {
        return styles.names(properties).stream()
                .anyMatch(name -> name.endsWith("quote") || name.contains("引用"));
    }

    private static boolean isEmpty(Element paragraph) {
        return Ooxml.within(paragraph, Ooxml.W, "t").stream()
                        .allMatch(text -> text.getTextContent().isBlank())
                && Ooxml.within(paragraph, Ooxml.W, "drawing").isEmpty()
                && Ooxml.within(paragraph, Ooxml.W, "sym").isEmpty()
                && Ooxml.within(paragraph, Ooxml.W, "footnoteReference").isEmpty()
                && Ooxml.within(paragraph, Ooxml.W, "endnoteReference").isEmpty();
    }

    private Optional<Label> label(List<Element> properties) {
        return WordStyles.first(
                        properties,
                        each -> number(each).flatMap(found -> Ooxml.value(found, "numId")))
                .filter(list -> !list.equals("0"))
                .flatMap(list -> numbers.next(list, level(properties)));
    }

    private static int level(List<Element> properties) {
        return WordStyles.first(
                        properties,
                        each ->
                                number(each)
                                        .flatMap(found -> Ooxml.value(found, "ilvl"))
                                        .flatMap(Ooxml::number))
                .orElse(0);
    }

    private static Optional<Element> number(Element properties) {
        return Ooxml.child(properties, "numPr");
    }

    private void label(
            Element paragraph,
            Element properties,
            Label label,
            int level,
            Optional<Integer> heading) {
        switch (label) {
            case Label.Written(var text) -> write(paragraph, text);
            case Label.Counted(var number, var written, var plain) -> {
                if (heading.isPresent()) {
                    write(paragraph, written);
                } else {
                    if (!plain) {
                        notes.add(Kind.NUMBERS_PLAIN, Ooxml.place(paragraph));
                    }
                    mark(paragraph, COUNT + number);
                    item(properties, NUMBERED, level);
                }
            }
            case Label.Bullet _ -> {
                if (heading.isEmpty()) {
                    item(properties, BULLETS, level);
                }
            }
        }
    }

    private void write(Element paragraph, String text) {
        open.clear();
        notes.add(Kind.NUMBERS_WRITTEN, Ooxml.place(paragraph));
        Ooxml.putFirst(paragraph, Ooxml.run(xml, text));
    }

    /// A list that begins in its third level is a list in its first.
    private void item(Element properties, String list, int level) {
        while (!open.isEmpty() && open.getLast() > level) {
            open.removeLast();
        }
        if (open.isEmpty() || open.getLast() < level) {
            open.addLast(level);
        }
        int depth = Math.min(open.size(), DEEPEST_LIST) - 1;
        var number = Ooxml.make(xml, "numPr");
        number.appendChild(Ooxml.make(xml, "ilvl", Integer.toString(depth)));
        number.appendChild(Ooxml.make(xml, "numId", list));
        properties.appendChild(number);
    }

    private void align(Element paragraph, List<Element> properties) {
        switch (WordStyles.first(properties, each -> Ooxml.value(each, "jc")).orElse("left")) {
            case "center" -> mark(paragraph, CENTER);
            case "right", "end" -> mark(paragraph, RIGHT);
            default -> {
                // Left is how everything stands.
            }
        }
    }

    private void mark(Element paragraph, String name) {
        var bookmark = Ooxml.make(xml, "bookmarkStart");
        bookmark.setAttributeNS(Ooxml.W, "w:id", Integer.toString(++bookmarks));
        bookmark.setAttributeNS(Ooxml.W, "w:name", name);
        Ooxml.putFirst(paragraph, bookmark);
    }
}
