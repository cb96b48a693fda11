package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts one string into every place of a document's JSON where somebody can type, and into
/// attributes that do not exist.
final class EveryPlace {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final String words;

    private EveryPlace(String words) {
        this.words = words;
    }

    static String holding(String words) {
        return new EveryPlace(words).document();
    }

    private String document() {
        var root = node("doc");
        var content = root.putArray("content");
        content.add(text(node("paragraph")));
        for (int level = 2; level <= 4; level++) {
            var heading = text(node("heading"));
            attributes(heading).put("level", level).put("align", words);
            content.add(heading);
        }
        content.add(marked());
        content.add(list("bulletList"));
        content.add(list("orderedList"));
        content.add(holder("blockquote"));
        for (var tone : List.of("notice", "warning", "success")) {
            var callout = holder("callout");
            attributes(callout).put("tone", tone);
            callout.withArray("content").add(list("bulletList"));
            content.add(callout);
        }
        content.add(table());
        content.add(picture());
        var row = node("pictureRow");
        row.putArray("content").add(picture()).add(picture());
        content.add(row);
        cards(content);
        return JSON.writeValueAsString(root);
    }

    private void cards(ArrayNode content) {
        var contact = node("contactCard");
        attributes(contact)
                .put("name", words + "x")
                .put("phone", words)
                .put("address", words)
                .put("hours", words);
        var account = node("accountCard");
        attributes(account)
                .put("name", words + "x")
                .put("description", words)
                .put("qr", Fingerprint.of(words).hex());
        var article = node("articleLink");
        attributes(article)
                .put("href", "https://mp.weixin.qq.com/s/a?b='c'&d")
                .put("title", words + "x");
        var slot = node("linkSlot");
        attributes(slot)
                .put("name", "first")
                .put("kind", "lead")
                .put("label", words)
                .put("otherwise", words);
        content.add(contact).add(account).add(article).add(slot);
    }

    private ObjectNode marked() {
        var paragraph = node("paragraph");
        var line = paragraph.putArray("content");
        for (var type :
                List.of("bold", "italic", "underline", "strike", "accent", "fact", "link")) {
            var run = node("text").put("text", words + type);
            var mark = run.putArray("marks").addObject().put("type", type);
            mark.putObject("attrs")
                    .put("kind", "date")
                    .put("href", "https://mp.weixin.qq.com/s/a")
                    .put("target", words)
                    .put("class", words)
                    .put("onclick", words);
            line.add(run);
        }
        var away = node("text").put("text", words);
        away.putArray("marks")
                .addObject()
                .put("type", "link")
                .putObject("attrs")
                .put("href", "https://example.org/?a=1&b='2'");
        line.add(away);
        var blank = node("blank");
        attributes(blank).put("kind", "text").put("label", words);
        var variable = node("variable");
        attributes(variable).put("name", "account.name");
        line.add(blank).add(variable);
        return paragraph;
    }

    private ObjectNode table() {
        var table = node("table");
        for (var type : List.of("tableHeader", "tableCell")) {
            var cell = holder(type);
            cell.withArray("content").add(picture()).add(list("orderedList"));
            attributes(cell).put("colwidth", words);
            var row = node("tableRow");
            row.putArray("content").add(cell).add(holder(type));
            table.withArray("content").add(row);
        }
        return table;
    }

    private ObjectNode list(String type) {
        var list = node(type);
        attributes(list).put("type", words);
        list.putArray("content").add(holder("listItem"));
        return list;
    }

    private ObjectNode holder(String type) {
        var holder = node(type);
        holder.putArray("content").add(text(node("paragraph")));
        return holder;
    }

    private ObjectNode picture() {
        var picture = node("picture");
        attributes(picture)
                .put("sha256", Fingerprint.of(words).hex())
                .put("src", words)
                .put("alt", words)
                .put("caption", words)
                .put("source", words);
        return picture;
    }

    private ObjectNode text(ObjectNode block) {
        attributes(block).put("onload", words).put("style", words).put("textAlign", words);
        block.putArray("content").add(node("text").put("text", words));
        return block;
    }

    private static ObjectNode attributes(ObjectNode node) {
        return node.withObjectProperty("attrs");
    }

    private static ObjectNode node(String type) {
        return JSON.createObjectNode().put("type", type);
    }
}
