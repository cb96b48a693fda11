package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import city.lianbo.document.imports.WordPackage.Relation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.zwobble.mammoth.DocumentConverter;

/// Turns a Word file into simple HTML. Mammoth does the converting; it gets a package made anew, in
/// which nothing leads out of the file and everything is said in the few words it knows.
final class WordFile {

    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final WordPackage file;
    private final PictureShelf shelf;
    private final Notes notes;
    private final WordStyles styles;
    private final WordNumbers numbers;
    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final Map<String, String> pictures = new HashMap<>();

    private WordFile(WordPackage file, PictureShelf shelf, Notes notes) {
        this.file = file;
        this.shelf = shelf;
        this.notes = notes;
        this.styles = new WordStyles(file.partOfMain("styles").flatMap(file::xml));
        this.numbers = new WordNumbers(file.partOfMain("numbering").flatMap(file::xml));
    }

    static String html(String fileName, byte[] content, PictureShelf shelf, Notes notes) {
        var file = WordPackage.open(fileName, content);
        return new WordFile(file, shelf, notes).html(fileName);
    }

    private String html(String fileName) {
        var relations = new StringBuilder();
        var main = file.xml(file.main()).orElseThrow(() -> ImportRefused.broken(fileName));
        dropCallsOf("footnote", main);
        dropCallsOf("endnote", main);
        story(main, file.main(), "document", relations);
        for (var kind : new String[] {"footnote", "endnote"}) {
            notes(kind)
                    .ifPresent(xml -> {
                        var part = kind + "s";
                        story(xml, file.partOfMain(part).orElse(""), part, new StringBuilder());
                        relate(relations, part, part);
                    });
        }
        relate(relations, "styles", "styles");
        relate(relations, "numbering", "numbering");
        parts.put("word/_rels/document.xml.rels", relations(relations));
        headersAndFooters();
        frame();
        return converted(fileName);
    }

    /// One running text: the body, or all footnotes.
    private void story(Document xml, String name, String newName, StringBuilder relations) {
        var own = file.relations(name);
        new WordCleaning(xml, notes).clean(xml.getDocumentElement());
        balanceFields(xml.getDocumentElement());
        var layout = new WordLayout(xml, styles, numbers, new WordPictures(own, notes), notes);
        for (var container : Ooxml.children(xml.getDocumentElement())) {
            layout.lay(container);
        }
        dropLinksThatLeadNowhere(xml.getDocumentElement(), own);
        own.forEach((id, relation) -> keep(id, relation, relations));
        parts.put("word/" + newName + ".xml", SafeXml.write(xml));
        if (!newName.equals("document")) {
            parts.put("word/_rels/" + newName + ".xml.rels", relations(relations));
        }
    }

    private Optional<Document> notes(String kind) {
        return file.partOfMain(kind + "s").flatMap(file::xml);
    }

    /// Fields whose beginning or end went with a change, or never was.
    private static void balanceFields(Element root) {
        var open = new ArrayDeque<Element>();
        for (var sign : Ooxml.within(root, Ooxml.W, "fldChar")) {
            switch (Ooxml.attribute(sign, "fldCharType")) {
                case "begin" -> open.addLast(sign);
                case "end" -> {
                    if (open.pollLast() == null) {
                        Ooxml.remove(sign);
                    }
                }
                default -> {
                    if (open.isEmpty()) {
                        Ooxml.remove(sign);
                    }
                }
            }
        }
        open.forEach(Ooxml::remove);
    }

    /// A note that is called and not there would stop the converter.
    private void dropCallsOf(String kind, Document main) {
        var known = new HashSet<String>();
        notes(kind)
                .ifPresent(xml ->
                        Ooxml.within(xml.getDocumentElement(), Ooxml.W, kind)
                                .forEach(note -> known.add(Ooxml.attribute(note, "id"))));
        for (var call : Ooxml.within(main.getDocumentElement(), Ooxml.W, kind + "Reference")) {
            if (!known.contains(Ooxml.attribute(call, "id"))) {
                Ooxml.remove(call);
            }
        }
    }

    private void dropLinksThatLeadNowhere(Element root, Map<String, Relation> relations) {
        for (var link : Ooxml.within(root, Ooxml.W, "hyperlink")) {
            var id = link.getAttributeNS(Ooxml.R, "id");
            if (!id.isEmpty() && !relations.containsKey(id)) {
                notes.add(Kind.LINKS_NOT_WEB, Ooxml.place(link));
                Ooxml.unwrap(link);
            }
        }
    }

    private void keep(String id, Relation relation, StringBuilder into) {
        if (relation.is("hyperlink")) {
            into.append(
                    "<Relationship Id=\"%s\" Type=\"%shyperlink\" Target=\"%s\" TargetMode=\"External\"/>"
                            .formatted(escaped(id), RELATION, escaped(relation.target())));
        } else if (relation.is("image") && !relation.outside()) {
            var name = pictures.computeIfAbsent(relation.target(), this::picture);
            into.append(
                    "<Relationship Id=\"%s\" Type=\"%simage\" Target=\"%s\"/>"
                            .formatted(escaped(id), RELATION, name));
        }
    }

    private String picture(String part) {
        var name = "media/" + pictures.size() + ".bin";
        parts.put("word/" + name, file.part(part).orElse(new byte[0]));
        return name;
    }

    private static void relate(StringBuilder relations, String type, String part) {
        relations.append(
                "<Relationship Id=\"lianbo-%s\" Type=\"%s%s\" Target=\"%s.xml\"/>"
                        .formatted(type, RELATION, type, part));
    }

    /// What stands on every page stands on no phone.
    private void headersAndFooters() {
        for (var relation : file.relations(file.main()).values()) {
            if (relation.is("header") || relation.is("footer")) {
                file.xml(relation.target())
                        .map(Document::getDocumentElement)
                        .map(Ooxml::text)
                        .filter(words ->
                                !words.isBlank() && !words.strip().matches("[\\d\\p{P}第页共\\s]+"))
                        .ifPresent(words -> notes.add(Kind.HEADERS, Ooxml.shortened(words)));
            }
        }
    }

    private void frame() {
        parts.put(
                "[Content_Types].xml",
                bytes(
                        HEAD
                                + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                                + "<Default Extension=\"bin\" ContentType=\"image/png\"/></Types>"));
        parts.put(
                "_rels/.rels",
                relations(
                        new StringBuilder(
                                "<Relationship Id=\"r1\" Type=\"%sofficeDocument\" Target=\"word/document.xml\"/>"
                                        .formatted(RELATION))));
        parts.put("word/styles.xml", bytes(HEAD + "<w:styles xmlns:w=\"" + Ooxml.W + "\"/>"));
        parts.put("word/numbering.xml", bytes(numbering()));
    }

    private static String numbering() {
        var xml = new StringBuilder(HEAD).append("<w:numbering xmlns:w=\"" + Ooxml.W + "\">");
        for (var list :
                new String[][] {{WordLayout.NUMBERED, "decimal"}, {WordLayout.BULLETS, "bullet"}}) {
            xml.append("<w:abstractNum w:abstractNumId=\"").append(list[0]).append("\">");
            for (int level = 0; level < WordLayout.DEEPEST_LIST; level++) {
                xml.append(
                        "<w:lvl w:ilvl=\"%d\"><w:numFmt w:val=\"%s\"/></w:lvl>"
                                .formatted(level, list[1]));
            }
            xml.append("</w:abstractNum>");
        }
        for (var list : new String[] {WordLayout.NUMBERED, WordLayout.BULLETS}) {
            xml.append(
                    "<w:num w:numId=\"%s\"><w:abstractNumId w:val=\"%s\"/></w:num>"
                            .formatted(list, list));
        }
        return xml.append("</w:numbering>").toString();
    }

    private String converted(String fileName) {
        var converter =
                new DocumentConverter()
                        .disableDefaultStyleMap()
                        .disableEmbeddedStyleMap()
                        .addStyleMap(styleMap())
                        .imageConverter(image -> {
                            try (var stream = image.getInputStream()) {
                                return Map.of(
                                        "src",
                                        shelf.put(stream.readAllBytes()),
                                        "alt",
                                        image.getAltText().orElse(""));
                            }
                        });
        try {
            return converter.convertToHtml(new ByteArrayInputStream(zipped())).getValue();
        } catch (CancellationException | ImportRefused stopped) {
            throw stopped;
        } catch (IOException | RuntimeException _) {
            // The converter meets what it does not expect with any kind of exception.
            throw ImportRefused.broken(fileName);
        }
    }

    private static String styleMap() {
        var map = new StringBuilder("u => u\n");
        map.append("p.").append(WordLayout.TITLE).append(" => h1.title:fresh\n");
        for (int level = 1; level <= WordLayout.LOWEST_HEADING; level++) {
            map.append("p.%s%d => h%d:fresh%n".formatted(WordLayout.HEADING, level, level));
        }
        map.append("p.").append(WordLayout.QUOTE).append(" => blockquote > p:fresh\n");
        for (int level = 1; level <= WordLayout.DEEPEST_LIST; level++) {
            var outer = "ul|ol > li > ".repeat(level - 1);
            map.append("p:unordered-list(%d) => %sul > li:fresh%n".formatted(level, outer));
            map.append("p:ordered-list(%d) => %sol > li:fresh%n".formatted(level, outer));
        }
        return map.toString();
    }

    private byte[] zipped() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.setLevel(Deflater.BEST_SPEED);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static byte[] relations(StringBuilder relations) {
        return bytes(
                HEAD
                        + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + relations
                        + "</Relationships>");
    }

    private static byte[] bytes(String xml) {
        return xml.getBytes(StandardCharsets.UTF_8);
    }

    private static String escaped(String attribute) {
        return attribute.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
