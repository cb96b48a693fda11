package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.Documents;
import city.lianbo.document.Inline;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Reads files as the desk does, and says in short what came out.
final class Read {

    static final Duration LONG = Duration.ofSeconds(60);

    private Read() {}

    static Imported word(byte[] content) {
        return Imports.read("文件.docx", content, LONG);
    }

    static Imported html(String html) {
        return Imports.read("page.html", html.getBytes(StandardCharsets.UTF_8), LONG);
    }

    static Imported markdown(String text) {
        return Imports.read("text.md", text.getBytes(StandardCharsets.UTF_8), LONG);
    }

    static List<Block> blocks(Imported imported) {
        return imported.document().passages().stream().map(passage -> passage.block()).toList();
    }

    /// Title and text without any white space.
    static String letters(Imported imported) {
        var title = imported.titleApart() ? imported.title().orElse("") : "";
        return (title + Documents.plainText(imported.document())).replaceAll("[\\s\\p{Z}]", "");
    }

    static String text(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> text(paragraph.content());
            case Block.Heading heading -> "#".repeat(heading.level()) + text(heading.content());
            case Block.BulletList list -> items("•", list.items());
            case Block.OrderedList list -> items(list.start() + ".", list.items());
            case Block.Quote quote -> "> " + texts(quote.blocks());
            case Block.Divider _ -> "---";
            case Block.Picture picture -> "![" + picture.alternative() + "]";
            case Block.Table table -> table(table);
            default -> block.toString();
        };
    }

    static List<String> texts(Imported imported) {
        return blocks(imported).stream().map(Read::text).toList();
    }

    static List<ImportNote.Kind> kinds(Imported imported) {
        return imported.notes().stream().map(ImportNote::kind).toList();
    }

    private static String items(String sign, List<Block.Item> items) {
        return items.stream()
                .map(item -> sign + texts(item.blocks()))
                .collect(Collectors.joining(" "));
    }

    private static String texts(List<Block> blocks) {
        return blocks.stream().map(Read::text).collect(Collectors.joining(" "));
    }

    private static String table(Block.Table table) {
        return table.rows().stream()
                .map(row ->
                        row.cells().stream()
                                .map(cell ->
                                        texts(cell.blocks())
                                                + (cell.colspan() > 1 ? "→" + cell.colspan() : "")
                                                + (cell.rowspan() > 1 ? "↓" + cell.rowspan() : ""))
                                .collect(Collectors.joining("|")))
                .collect(Collectors.joining(" / "));
    }

    private static String text(List<Inline> content) {
        return content.stream()
                .map(inline ->
                        switch (inline) {
                            case Inline.Text text -> text.text();
                            case Inline.LineBreak _ -> "\n";
                            case Inline.Variable variable -> variable.toString();
                            case Inline.Blank blank -> blank.placeholder();
                        })
                .collect(Collectors.joining());
    }
}
