package city.lianbo.document;

import city.lianbo.platform.Fingerprint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/// Everything one does with a document as a whole. Pure functions.
public final class Documents {

    private Documents() {}

    /// Reads the editor's JSON. An empty string is the empty document. Refuses with
    /// [DocumentNotUnderstood] what is not JSON, unknown nodes and marks, links that are not
    /// http(s), tables that fill no rectangle, attributes of WeChat's elements that are not on the
    /// list, more than 3,000 blocks, blocks nested more than 10 deep, more than 2,000,000
    /// characters of JSON. Control characters are taken out silently: nobody typed them.
    public static Document parse(String tiptapJson) {
        return DocumentReader.read(tiptapJson);
    }

    /// Writes the canonical JSON: equal documents give equal bytes, and reading it back gives the
    /// same document.
    public static String toJson(Document document) {
        return DocumentWriter.write(document);
    }

    /// What a reader reads, one line per paragraph, captions included.
    public static String plainText(Document document) {
        return plainText(document, Variables.NONE);
    }

    /// The same, with the values of an account in the place of the variables.
    public static String plainText(Document document, Variables variables) {
        return PlainText.of(document, variables);
    }

    /// What is still to be filled in, in reading order.
    public static List<Inline.Blank> blanks(Document document) {
        return document.passages().stream()
                .flatMap(passage -> Tree.inlines(passage.block()).stream())
                .filter(Inline.Blank.class::isInstance)
                .map(Inline.Blank.class::cast)
                .toList();
    }

    /// Whether the text has a link of this kind that comes late.
    public static boolean hasSlot(Document document, Block.LinkSlot.SlotKind kind) {
        var found = new ArrayList<Block>();
        document.passages().forEach(passage -> Tree.visit(passage.block(), found::add));
        return found.stream()
                .anyMatch(block -> block instanceof Block.LinkSlot slot && slot.kind() == kind);
    }

    /// The pictures in the order of their first appearance.
    public static SequencedSet<Fingerprint> pictures(Document document) {
        return PicturesUsed.in(document);
    }

    /// What the pictures show, in words for readers who can't see them; in reading order.
    public static List<String> alternatives(Document document) {
        var alternatives = new ArrayList<String>();
        document.passages()
                .forEach(passage ->
                        Tree.visit(
                                passage.block(),
                                block -> {
                                    if (block instanceof Block.Picture picture) {
                                        alternatives.add(picture.alternative());
                                    }
                                }));
        return alternatives;
    }

    /// A line of text without control characters, lone surrogates and line separators; tabs and
    /// line ends become spaces. For titles and other fields that travel beside a document.
    public static String clean(String line) {
        return CleanText.of(line);
    }

    /// The document with an opening of the account before it. Opening passages whose id the
    /// document already uses (the opening was copied from it) get an id of their own; the
    /// document's ids never change.
    public static Document withOpening(Document document, Document opening) {
        var taken = new HashSet<String>();
        document.passages().forEach(passage -> taken.add(passage.id().value()));
        var passages = new ArrayList<Passage>();
        var wanted = opening.passages().stream().map(passage -> passage.id().value()).toList();
        for (var passage : opening.passages()) {
            var name = freeName(passage.id().value(), taken, wanted);
            passages.add(new Passage(new BlockId(name), passage.block()));
        }
        passages.addAll(document.passages());
        return new Document(passages);
    }

    private static String freeName(String wanted, Set<String> taken, List<String> openings) {
        var name = wanted;
        while (taken.contains(name) || (!name.equals(wanted) && openings.contains(name))) {
            name = "o" + Fingerprint.of(name).hex().substring(0, 12);
        }
        taken.add(name);
        return name;
    }
}
