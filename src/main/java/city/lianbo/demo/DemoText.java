package city.lianbo.demo;

import city.lianbo.document.Block;
import city.lianbo.document.Block.BulletList;
import city.lianbo.document.Block.Heading;
import city.lianbo.document.Block.Item;
import city.lianbo.document.Block.OrderedList;
import city.lianbo.document.Block.Paragraph;
import city.lianbo.document.Block.Picture;
import city.lianbo.document.Block.Quote;
import city.lianbo.document.BlockId;
import city.lianbo.document.Document;
import city.lianbo.document.Inline;
import city.lianbo.document.Inline.Text;
import city.lianbo.document.Mark.Style;
import city.lianbo.document.Passage;
import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/// A demo article as it is written under `resources/demo`: fields, an empty line, then blocks
/// divided by empty lines. `##` opens a heading, `-` and `1.` list items, `>` a quote,
/// `![name | words | caption]` a picture, `**` surrounds what is bold.
///
/// @param fields `title`, `digest`, `author`, and `cover` as `name | words`
record DemoText(Map<String, String> fields, List<String> blocks) {

    private static final Pattern NUMBER = Pattern.compile("\\d+\\. ");

    /// Stores a drawing and tells its fingerprint.
    @FunctionalInterface
    interface Drawings {
        Fingerprint store(String name, String words);
    }

    static DemoText read(String text) {
        var parts = List.of(text.strip().split("\\n{2,}"));
        var fields = new LinkedHashMap<String, String>();
        parts.getFirst()
                .lines()
                .forEach(line -> {
                    int colon = line.indexOf(':');
                    fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
                });
        return new DemoText(fields, parts.subList(1, parts.size()));
    }

    String field(String name) {
        return Objects.requireNonNull(fields.get(name), name);
    }

    Document document(Drawings drawings) {
        var passages = new ArrayList<Passage>();
        for (var block : blocks) {
            var id = new BlockId("demo" + passages.size());
            passages.add(new Passage(id, block(block, drawings)));
        }
        return new Document(passages);
    }

    static Fingerprint picture(String nameAndWords, Drawings drawings) {
        var parts = nameAndWords.split(" \\| ", -1);
        return drawings.store(parts[0].strip(), parts[1].strip());
    }

    private static Block block(String text, Drawings drawings) {
        if (text.startsWith("## ")) {
            return new Heading(2, inline(text.substring(3)));
        }
        if (text.startsWith("![")) {
            var inner = text.substring(2, text.length() - 1);
            var parts = inner.split(" \\| ", -1);
            return new Picture(picture(inner, drawings), parts[1].strip(), parts[2].strip(), "");
        }
        if (text.startsWith("> ")) {
            return new Quote(List.of(new Paragraph(inline(text.substring(2)))));
        }
        if (text.startsWith("- ")) {
            return new BulletList(items(text, Pattern.compile("- ")));
        }
        return NUMBER.matcher(text).lookingAt()
                ? new OrderedList(1, items(text, NUMBER))
                : new Paragraph(inline(text));
    }

    private static List<Item> items(String text, Pattern sign) {
        return text.lines()
                .map(line -> inline(sign.matcher(line).replaceFirst("")))
                .map(line -> new Item(List.of(new Paragraph(line))))
                .toList();
    }

    /// Every second part between `**` is bold.
    private static List<Inline> inline(String text) {
        var runs = new ArrayList<Inline>();
        var parts = List.of(text.split("\\*\\*", -1));
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                runs.add(new Text(parts.get(i), i % 2 == 1 ? Set.of(Style.BOLD) : Set.of()));
            }
        }
        return runs;
    }
}
