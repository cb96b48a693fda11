package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// One node of Tiptap's JSON at its place, with its attributes read under their rules. What breaks
/// a rule is refused with the place and the name of the attribute.
///
/// @param depth how deep blocks are nested here, 1 at the top
record Node(JsonNode json, Where where, int depth) {

    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    static Node root(JsonNode json) {
        return new Node(json, Where.ROOT, 0);
    }

    /// A top-level node read for itself.
    static Node at(JsonNode json, Where where) {
        return new Node(json, where, 1);
    }

    String type() {
        return where.type();
    }

    static String typeOf(JsonNode json) {
        return json.path("type").asString("");
    }

    /// The nodes within, each one level deeper.
    List<Node> children() {
        return children(depth + 1);
    }

    /// The nodes within, on the same level: items of lists, rows and cells of tables.
    List<Node> parts() {
        return children(depth);
    }

    private List<Node> children(int depth) {
        var children = new ArrayList<Node>();
        for (var child : json.path("content")) {
            var place = where.child(typeOf(child), children.size());
            children.add(new Node(child, place, depth));
        }
        return children;
    }

    <T> List<T> children(Function<Node, T> read) {
        return children().stream().map(read).toList();
    }

    <T> List<T> parts(Function<Node, T> read) {
        return parts().stream().map(read).toList();
    }

    DocumentNotUnderstood unknown() {
        return DocumentNotUnderstood.node(where);
    }

    DocumentNotUnderstood wrong(String attribute) {
        return DocumentNotUnderstood.attribute(where, attribute);
    }

    String text(String name) {
        return json.path("attrs").path(name).asString("");
    }

    /// A short text; tabs and line ends become blanks.
    String label(String name) {
        var label = CleanText.of(text(name)).strip();
        if (!Labels.isValid(label)) {
            throw wrong(name);
        }
        return label;
    }

    String requiredLabel(String name) {
        var label = label(name);
        if (label.isEmpty()) {
            throw wrong(name);
        }
        return label;
    }

    String matching(String name, Predicate<String> rule) {
        var text = text(name);
        if (!rule.test(text)) {
            throw wrong(name);
        }
        return text;
    }

    <T> T chosen(String name, Function<String, Optional<T>> read) {
        return read.apply(text(name)).orElseThrow(() -> wrong(name));
    }

    int number(String name, int missing, int least, int most) {
        var attribute = json.path("attrs").path(name);
        int number =
                attribute.isMissingNode() || attribute.isNull() ? missing : attribute.asInt(-1);
        if (number < least || number > most) {
            throw wrong(name);
        }
        return number;
    }

    Fingerprint picture(String name) {
        return new Fingerprint(matching(name, text -> SHA256.matcher(text).matches()));
    }

    Optional<Fingerprint> pictureIfAny(String name) {
        return text(name).isEmpty() ? Optional.empty() : Optional.of(picture(name));
    }

    Mark.Link link(String name) {
        var href = text(name).strip();
        if (!Mark.Link.isValid(href)) {
            throw wrong(name);
        }
        return new Mark.Link(href);
    }

    Map<String, String> attributes(WeChatAttributes rule) {
        var attributes = new LinkedHashMap<String, String>();
        json.path("attrs")
                .path("attributes")
                .forEachEntry((name, value) -> attributes.put(name, value.asString("")));
        rule.wrong(attributes)
                .ifPresent(name -> {
                    throw wrong(name);
                });
        return attributes;
    }
}
