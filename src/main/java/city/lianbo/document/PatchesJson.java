package city.lianbo.document;

import city.lianbo.document.Patch.Hide;
import city.lianbo.document.Patch.InsertAfter;
import city.lianbo.document.Patch.Move;
import city.lianbo.document.Patch.Replace;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/// Patches as JSON: `[{"replace":…node…},{"hide":"p2"},{"insert":…node…,"after":"p1"},
/// {"move":"p4","after":null}]`, blocks as the editor's nodes under their ids.
final class PatchesJson {

    private static final JsonMapper JSON = JsonMapper.shared();

    private PatchesJson() {}

    static String write(Patches patches) {
        var array = JSON.createArrayNode();
        for (var patch : patches.list()) {
            var object = array.addObject();
            switch (patch) {
                case Replace replace ->
                        object.set(
                                "replace",
                                DocumentWriter.passage(
                                        new Passage(replace.block(), replace.with())));
                case Hide hide -> object.put("hide", hide.block().value());
                case InsertAfter insert -> {
                    object.set("insert", DocumentWriter.passage(insert.passage()));
                    object.put("after", insert.anchor().map(BlockId::value).orElse(null));
                }
                case Move move -> {
                    object.put("move", move.block().value());
                    object.put("after", move.after().map(BlockId::value).orElse(null));
                }
            }
        }
        return JSON.writeValueAsString(array);
    }

    static Patches read(String json) {
        if (json.isBlank()) {
            return Patches.NONE;
        }
        if (json.length() > DocumentReader.MOST_CHARACTERS) {
            throw DocumentNotUnderstood.tooLarge(json.length(), DocumentReader.MOST_CHARACTERS);
        }
        try {
            return patches(JSON.readTree(json));
        } catch (JacksonException | IllegalArgumentException _) {
            // Whoever wrote this was not the desk; more than that nobody could use.
            throw DocumentNotUnderstood.notJson();
        }
    }

    private static Patches patches(JsonNode root) {
        if (!(root instanceof ArrayNode array)) {
            throw DocumentNotUnderstood.notJson();
        }
        var passages = passages(array).iterator();
        var patches = new ArrayList<Patch>();
        for (var object : array) {
            patches.add(patch(object, passages));
        }
        return new Patches(patches);
    }

    private static Patch patch(JsonNode object, Iterator<Passage> passages) {
        if (object.has("replace")) {
            var passage = passages.next();
            return new Replace(passage.id(), passage.block());
        }
        if (object.has("insert")) {
            return new InsertAfter(after(object), passages.next());
        }
        if (object.has("hide")) {
            return new Hide(id(object.get("hide")));
        }
        if (object.has("move")) {
            return new Move(id(object.get("move")), after(object));
        }
        throw DocumentNotUnderstood.notJson();
    }

    private static Optional<BlockId> after(JsonNode object) {
        var after = object.path("after");
        return after.isString() ? Optional.of(id(after)) : Optional.empty();
    }

    private static BlockId id(JsonNode node) {
        return new BlockId(node.asString(""));
    }

    /// All blocks are read together: the limits of a document hold for them as a whole.
    private static List<Passage> passages(ArrayNode array) {
        var content = JSON.createArrayNode();
        var named = new ArrayList<BlockId>();
        for (var object : array) {
            var node = object.has("replace") ? object.get("replace") : object.get("insert");
            if (node != null) {
                content.add(node);
                named.add(id(node.path("attrs").path("id")));
            }
        }
        if (content.isEmpty()) {
            return List.of();
        }
        var root = JSON.createObjectNode().put("type", "doc");
        root.set("content", content);
        var passages = DocumentReader.read(JSON.writeValueAsString(root)).passages();
        if (!passages.stream().map(Passage::id).toList().equals(named)) {
            throw DocumentNotUnderstood.notJson();
        }
        return passages;
    }
}
