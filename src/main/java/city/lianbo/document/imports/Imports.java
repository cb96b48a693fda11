package city.lianbo.document.imports;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.DocumentNotUnderstood;
import city.lianbo.document.Documents;
import city.lianbo.document.Passage;
import city.lianbo.platform.Fingerprint;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;

/// Reads files that people bring along. Pure: no network, no disk, the same bytes give the same
/// blocks.
public final class Imports {

    /// Larger files are refused before anything looks into them.
    public static final int MOST_BYTES = 30_000_000;

    private static final int MOST_BYTES_OF_TEXT = 8_000_000;

    private Imports() {}

    /// Reads a Word file (.docx), Markdown, a plain text, HTML or a saved WeChat article. Refuses
    /// with [ImportRefused] other kinds of files, broken, locked and hostile ones, those that hold
    /// more than an article can, and whatever takes longer than it may.
    public static Imported read(String fileName, byte[] content, Duration limit) {
        if (content.length == 0) {
            throw ImportRefused.empty(fileName);
        }
        if (content.length > MOST_BYTES) {
            throw ImportRefused.tooLarge(fileName, MOST_BYTES);
        }
        return Patience.with(limit, fileName, () -> read(fileName, content));
    }

    private static Imported read(String fileName, byte[] content) {
        var kind = FileKind.of(fileName, content);
        if (kind != FileKind.WORD && content.length > MOST_BYTES_OF_TEXT) {
            throw ImportRefused.tooLarge(fileName, MOST_BYTES_OF_TEXT);
        }
        var shelf = new PictureShelf();
        var notes = new Notes();
        return switch (kind) {
            case WORD -> {
                var html = WordFile.html(fileName, content, shelf, notes);
                var page =
                        new HtmlFile.Page(Jsoup.parseBodyFragment(html).body(), Optional.empty());
                yield blocks(fileName, content, page, shelf, notes, true);
            }
            case HTML -> {
                var page = HtmlFile.page(fileName, Charsets.decoded(content), notes);
                yield blocks(fileName, content, page, shelf, notes, false);
            }
            case MARKDOWN -> {
                var source = Charsets.decoded(content);
                var text =
                        fileName.toLowerCase(Locale.ROOT).endsWith(".txt")
                                ? new MarkdownFile.Text(
                                        MarkdownFile.plain(source), Optional.empty())
                                : MarkdownFile.markdown(source, notes);
                var body = HtmlFile.page(fileName, text.html(), notes).text();
                var page = new HtmlFile.Page(body, text.title());
                yield blocks(fileName, content, page, shelf, notes, false);
            }
        };
    }

    private static Imported blocks(
            String fileName,
            byte[] content,
            HtmlFile.Page page,
            PictureShelf shelf,
            Notes notes,
            boolean spacesKept) {
        var headings = Headings.of(page.text(), notes);
        var blocks = new HtmlBlocks(shelf, headings, notes, spacesKept).read(page.text());
        var title = headings.title().or(page::title).map(Documents::clean).map(String::strip);
        if (blocks.isEmpty() && title.isEmpty()) {
            throw ImportRefused.nothingInIt(fileName);
        }
        var document = document(content, blocks);
        check(fileName, document);
        boolean apart = headings.isTitleAlone() || headings.title().isEmpty();
        return new Imported(title, apart, document, shelf.taken(), notes.list());
    }

    /// Ids come from the file and the place, so that reading it twice gives the same document.
    private static Document document(byte[] content, List<Block> blocks) {
        var file = Fingerprint.of(content).hex();
        var passages = new ArrayList<Passage>();
        for (var block : blocks) {
            var name = Fingerprint.of(file + ":" + passages.size()).hex().substring(0, 12);
            passages.add(new Passage(new BlockId("i" + name), block));
        }
        return new Document(passages);
    }

    /// What the editor could not open is no import.
    private static void check(String fileName, Document document) {
        try {
            Documents.parse(Documents.toJson(document));
        } catch (DocumentNotUnderstood beyondLimits) {
            throw ImportRefused.tooLong(fileName);
        }
    }
}
