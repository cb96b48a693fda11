package city.lianbo.document.imports;

import city.lianbo.document.Align;
import city.lianbo.document.Block;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import city.lianbo.document.Mark;
import city.lianbo.document.imports.Flow.Place;
import city.lianbo.document.imports.ImportNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/// Reads HTML of any origin into blocks. It goes by what an element means; what means nothing here
/// is walked through for the text in it, and what cannot be text is noted and left.
final class HtmlBlocks {

    private static final int DEEPEST_NESTING = 8;
    private static final int LONGEST_LABEL = 500;

    private static final Set<String> NOT_TEXT =
            Set.of(
                    "script",
                    "style",
                    "template",
                    "head",
                    "title",
                    "link",
                    "meta",
                    "noscript",
                    "rp");
    private static final Set<String> PLAYERS =
            Set.of("video", "audio", "iframe", "object", "embed", "canvas", "svg", "mpvoice");
    private static final Set<String> FIELDS = Set.of("button", "select", "textarea", "datalist");

    private static final Pattern NOTE_REFERENCE = Pattern.compile("(?:foot|end)note-ref-.+");
    private static final Pattern NOTE = Pattern.compile("(?:foot|end)note-\\d+");

    private final PictureShelf shelf;
    private final Headings headings;
    private final Notes notes;
    private final boolean spacesKept;

    /// @param spacesKept true where every space was meant, as in Word
    HtmlBlocks(PictureShelf shelf, Headings headings, Notes notes, boolean spacesKept) {
        this.shelf = shelf;
        this.headings = headings;
        this.notes = notes;
        this.spacesKept = spacesKept;
    }

    List<Block> read(Element root) {
        var flow = new Flow(Place.TEXT, 1, spacesKept, notes);
        walk(root, Manner.PLAIN.styled(root), flow);
        flow.flush();
        return flow.blocks();
    }

    private void walk(Element parent, Manner manner, Flow flow) {
        for (var node : parent.childNodes()) {
            Patience.check();
            node(node, manner, flow);
        }
    }

    private void node(Node node, Manner manner, Flow flow) {
        switch (node) {
            case TextNode text -> flow.text(text.getWholeText(), manner);
            case Element element when isShown(element) -> element(element, manner, flow);
            default -> {
                // Comments and declarations say nothing to a reader.
            }
        }
    }

    private boolean isShown(Element element) {
        var style = element.attr("style").replace(" ", "");
        if (style.contains("display:none") || element.hasAttr("hidden")) {
            if (!element.text().isBlank()) {
                notes.add(Kind.HIDDEN);
            }
            return false;
        }
        return true;
    }

    private void element(Element element, Manner manner, Flow flow) {
        var name = element.normalName();
        if (NOT_TEXT.contains(name) || headings.isTitleAlone(element)) {
            return;
        }
        if (FIELDS.contains(name)) {
            notes.add(Kind.FORMS);
            return;
        }
        if (name.startsWith("mp-common-") || PLAYERS.contains(name)) {
            flow.flush();
            WeChatParts.read(element)
                    .filter(_ -> flow.place() == Place.TEXT)
                    .ifPresentOrElse(flow::block, () -> notes.add(Kind.PLAYERS));
            return;
        }
        switch (name) {
            case "br" -> flow.lineBreak(manner);
            case "hr" -> divider(flow);
            case "img" -> picture(element, flow);
            case "input" -> input(element, manner, flow);
            case "ul", "ol" -> list(element, manner, flow);
            case "table" -> table(element, manner, flow);
            case "blockquote" -> quote(element, manner, flow);
            case "figure" -> figure(element, manner, flow);
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                    line(element, manner.heading(headings.level(element)), flow);
            case "a" -> link(element, manner, flow);
            case "sup", "sub" -> raised(element, manner, flow);
            case "rt" -> {
                notes.add(Kind.READINGS);
                flow.text("（" + element.text() + "）", manner);
            }
            case "pre" -> lines(element, manner, flow);
            default -> {
                var inner = manner(element, manner);
                if (element.isBlock()) {
                    line(element, inner, flow);
                } else {
                    walk(element, inner, flow);
                }
            }
        }
    }

    private static Manner manner(Element element, Manner outer) {
        var manner =
                switch (element.normalName()) {
                    case "b", "strong" -> outer.with(Mark.Style.BOLD);
                    case "i", "em" -> outer.with(Mark.Style.ITALIC);
                    case "u", "ins" -> outer.with(Mark.Style.UNDERLINE);
                    case "s", "del", "strike" -> outer.with(Mark.Style.STRIKE);
                    case "center" -> outer.aligned(Align.CENTER);
                    default -> outer;
                };
        return manner.styled(element);
    }

    /// Stands on lines of its own.
    private void line(Element element, Manner manner, Flow flow) {
        flow.flush();
        walk(element, marked(element, manner.styled(element)), flow);
        flow.flush();
    }

    /// What the reader of Word files says in the name of a mark.
    private static Manner marked(Element line, Manner manner) {
        for (var mark : line.children()) {
            if (mark.id().equals(WordLayout.CENTER)) {
                return manner.aligned(Align.CENTER);
            }
            if (mark.id().equals(WordLayout.RIGHT)) {
                return manner.aligned(Align.RIGHT);
            }
        }
        return manner;
    }

    private void lines(Element element, Manner manner, Flow flow) {
        flow.flush();
        for (var each : element.wholeText().split("\n", -1)) {
            flow.text(each, manner);
            flow.flush();
        }
    }

    private void divider(Flow flow) {
        flow.flush();
        if (flow.place() == Place.TEXT) {
            flow.block(new Block.Divider());
        }
    }

    private void quote(Element element, Manner manner, Flow flow) {
        if (flow.place() != Place.TEXT) {
            line(element, manner, flow);
            return;
        }
        flow.flush();
        var inner = flow.within(Place.QUOTE);
        walk(element, manner.styled(element), inner);
        inner.flush();
        if (!inner.blocks().isEmpty()) {
            var before = flow.blocks();
            if (!before.isEmpty() && before.getLast() instanceof Block.Quote last && spacesKept) {
                var joined = new ArrayList<>(last.blocks());
                joined.addAll(inner.blocks());
                before.set(before.size() - 1, new Block.Quote(joined));
            } else {
                flow.block(new Block.Quote(inner.blocks()));
            }
        }
    }

    private void figure(Element element, Manner manner, Flow flow) {
        flow.flush();
        var caption = element.selectFirst("figcaption");
        int before = flow.blocks().size();
        var words = caption == null ? "" : label(caption.text());
        boolean alone = element.select("img").size() == 1 && !words.isEmpty();
        if (alone && caption != null) {
            caption.remove();
        }
        line(element, manner, flow);
        if (alone
                && flow.blocks().size() > before
                && flow.blocks().getLast() instanceof Block.Picture picture) {
            flow.blocks()
                    .set(
                            flow.blocks().size() - 1,
                            new Block.Picture(
                                    picture.picture(),
                                    picture.alternative().isEmpty() ? words : picture.alternative(),
                                    words,
                                    ""));
        } else if (alone) {
            flow.text(words, manner);
            flow.flush();
        }
    }

    private void picture(Element element, Flow flow) {
        flow.flush();
        var address = element.attr("src");
        if (!address.startsWith("data:") && !address.startsWith(PictureShelf.ADDRESS)) {
            address = element.hasAttr("data-src") ? element.attr("data-src") : address;
        }
        var alternative = label(element.attr("alt"));
        shelf.take(address, notes)
                .ifPresent(picture -> {
                    if (alternative.isEmpty()) {
                        notes.add(Kind.PICTURES_UNDESCRIBED);
                    }
                    flow.block(new Block.Picture(picture, alternative, "", ""));
                });
    }

    private static String label(String words) {
        var line = Documents.clean(words).strip();
        int length = line.codePointCount(0, line.length());
        return length <= LONGEST_LABEL
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_LABEL)).strip();
    }

    private void input(Element element, Manner manner, Flow flow) {
        if (element.attr("type").equals("checkbox")) {
            flow.text(element.hasAttr("checked") ? "☑" : "☐", manner);
        } else if (!element.attr("type").equals("hidden")) {
            notes.add(Kind.FORMS);
        }
    }

    private void link(Element element, Manner manner, Flow flow) {
        if (element.id().startsWith(WordLayout.MARK)) {
            return;
        }
        var href = element.attr("href").strip();
        if (isWayBack(href)) {
            return;
        }
        var styled = manner.styled(element);
        if (href.isEmpty() || (element.text().isBlank() && element.select("img").isEmpty())) {
            walk(element, styled, flow);
            return;
        }
        var target = target(href);
        if (target.isEmpty()) {
            notes.add(href.startsWith("#") ? Kind.LINKS_INSIDE : Kind.LINKS_NOT_WEB);
        }
        walk(element, target.map(styled::with).orElse(styled), flow);
    }

    /// The arrow behind a note, which leads up to where it is called.
    private static boolean isWayBack(String href) {
        return href.startsWith("#") && NOTE_REFERENCE.matcher(href.substring(1)).matches();
    }

    private static Optional<Mark> target(String href) {
        try {
            return Optional.of(new Mark.Link(href.replace(" ", "%20")));
        } catch (IllegalArgumentException _) {
            // Whatever it is, nobody can be led there.
            return Optional.empty();
        }
    }

    private void raised(Element element, Manner manner, Flow flow) {
        var call = element.selectFirst("a[id]");
        if (call != null && NOTE_REFERENCE.matcher(call.id()).matches()) {
            flow.text(noteNumber(element.text()), manner);
            return;
        }
        if (element.select("sup, sub").size() == 1 && !element.text().isBlank()) {
            notes.add(Kind.RAISED);
        }
        walk(element, manner.styled(element), flow);
    }

    private static String noteNumber(String words) {
        return "[注" + words.replaceAll("\\D", "") + "]";
    }

    private void list(Element element, Manner manner, Flow flow) {
        if (flow.depth() > DEEPEST_NESTING) {
            notes.add(Kind.LISTS_FLATTENED);
            line(element, manner, flow);
            return;
        }
        flow.flush();
        boolean ofNotes =
                element.children().stream().anyMatch(item -> NOTE.matcher(item.id()).matches());
        if (ofNotes && flow.place() == Place.TEXT) {
            flow.block(new Block.Divider());
        }
        var lists = new Lists(element.normalName().equals("ol"), start(element));
        for (var child : element.children()) {
            if (child.normalName().equals("li")) {
                if (ofNotes) {
                    notes.add(Kind.NOTES_AT_END);
                }
                lists.add(number(child), item(child, manner, flow));
            } else if (isShown(child)) {
                var stray = flow.within(Place.ITEM);
                node(child, manner, stray);
                stray.flush();
                lists.addToLast(stray.blocks());
            }
        }
        lists.finished().forEach(flow::block);
    }

    private List<Block> item(Element item, Manner manner, Flow flow) {
        var inner = flow.within(Place.ITEM);
        walk(item, marked(item, manner.styled(item)), inner);
        inner.flush();
        return inner.blocks();
    }

    private static int start(Element list) {
        return Ooxml.number(list.attr("start")).orElse(1);
    }

    /// The number Word gave to an item.
    private static Optional<Integer> number(Element item) {
        return item.children().stream()
                .map(Element::id)
                .filter(id -> id.startsWith(WordLayout.COUNT))
                .findFirst()
                .flatMap(id -> Ooxml.number(id.substring(WordLayout.COUNT.length())));
    }

    private void table(Element element, Manner manner, Flow flow) {
        flow.flush();
        var table = new HtmlTable(notes);
        for (var part : element.children()) {
            switch (part.normalName()) {
                case "caption" -> line(part, manner, flow);
                case "tr" -> row(part, false, manner, flow, table);
                case "thead", "tbody", "tfoot" -> {
                    boolean head = part.normalName().equals("thead");
                    part.children().stream()
                            .filter(row -> row.normalName().equals("tr"))
                            .forEach(row -> row(row, head, manner, flow, table));
                }
                default -> {
                    // Columns say only how wide.
                }
            }
        }
        if (!table.isEmpty()) {
            var made = flow.place() == Place.TEXT ? table.blocks() : table.lines();
            made.forEach(flow::block);
        }
    }

    private void row(Element row, boolean head, Manner manner, Flow flow, HtmlTable table) {
        var cells = new ArrayList<Block.Cell>();
        for (var cell : row.children()) {
            boolean header = cell.normalName().equals("th");
            if (header || cell.normalName().equals("td")) {
                var inner = flow.within(Place.CELL);
                walk(cell, manner.styled(cell), inner);
                inner.flush();
                cells.add(
                        new Block.Cell(
                                header || head,
                                span(cell, "colspan", HtmlTable.MOST_COLUMNS),
                                span(cell, "rowspan", HtmlTable.MOST_ROWS),
                                inner.blocks().isEmpty()
                                        ? List.of(new Block.Paragraph(List.<Inline>of()))
                                        : inner.blocks()));
            }
        }
        table.addRow(cells);
    }

    private static int span(Element cell, String name, int most) {
        return Math.clamp(Ooxml.number(cell.attr(name)).orElse(1), 1, most);
    }
}
