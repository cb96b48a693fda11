package city.lianbo.document;

import java.util.ArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads Tiptap's JSON into a document. Unknown nodes and marks are refused with their place;
/// unknown attributes are left behind, because Tiptap adds some of its own to every link and list.
final class DocumentReader {

    static final int MOST_CHARACTERS = 2_000_000;

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(100)
                                                    .build())
                                    .build())
                    .build();

    private DocumentReader() {}

    static Document read(String json) {
        return json.isBlank() ? Document.EMPTY : document(tree(json));
    }

    /// Any JSON of ours within the limits of size and depth.
    static JsonNode tree(String json) {
        if (json.length() > MOST_CHARACTERS) {
            throw DocumentNotUnderstood.tooLarge(json.length(), MOST_CHARACTERS);
        }
        try {
            return JSON.readTree(json);
        } catch (JacksonException _) {
            // The parser's own message would quote the text; the place is of no use to people.
            throw DocumentNotUnderstood.notJson();
        }
    }

    private static Document document(JsonNode root) {
        if (!Node.typeOf(root).equals("doc")) {
            throw DocumentNotUnderstood.notJson();
        }
        var blocks = new BlockReader();
        var top = Node.root(root).children();
        var found = top.stream().map(blocks::block).toList();
        var names = new BlockNames(top.stream().map(node -> node.text("id")).toList());
        var passages = new ArrayList<Passage>(found.size());
        for (int index = 0; index < found.size(); index++) {
            passages.add(new Passage(names.at(index), found.get(index)));
        }
        return new Document(passages);
    }

    /// One top-level block that stands alone, for instance in a patch.
    ///
    /// @param where what a refusal calls the place
    static Block block(JsonNode json, Where where) {
        return new BlockReader().block(Node.at(json, where));
    }
}
