package city.lianbo.document.imports;

import static city.lianbo.document.imports.Ooxml.isWord;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// Takes out of a text what is no text, and takes the wrappings off what is: tracked changes are
/// accepted, comments and marks of place go.
final class WordCleaning {

    private static final String COMPATIBILITY =
            "http://schemas.openxmlformats.org/markup-compatibility/2006";
    private static final String MATHS =
            "http://schemas.openxmlformats.org/officeDocument/2006/math";

    private static final Set<String> WRAPPINGS =
            Set.of(
                    "ins",
                    "moveTo",
                    "smartTag",
                    "customXml",
                    "fldSimple",
                    "dir",
                    "bdo",
                    "sdtContent");

    private static final Set<String> MARKS_OF_PLACE =
            Set.of(
                    "bookmarkStart",
                    "bookmarkEnd",
                    "proofErr",
                    "permStart",
                    "permEnd",
                    "commentRangeStart",
                    "commentRangeEnd",
                    "moveFromRangeStart",
                    "moveFromRangeEnd",
                    "moveToRangeStart",
                    "moveToRangeEnd",
                    "lastRenderedPageBreak",
                    "sectPr",
                    "annotationRef",
                    "sdtPr",
                    "sdtEndPr",
                    "customXmlPr",
                    "smartTagPr");

    private final Document xml;
    private final Notes notes;

    WordCleaning(Document xml, Notes notes) {
        this.xml = xml;
        this.notes = notes;
    }

    void clean(Element parent) {
        for (var element : Ooxml.children(parent)) {
            Patience.check();
            one(element);
        }
        joinWhereTheMarkIsDeleted(parent);
    }

    private void one(Element element) {
        var space = element.getNamespaceURI();
        if (COMPATIBILITY.equals(space) && element.getLocalName().equals("AlternateContent")) {
            choose(element);
        } else if (MATHS.equals(space)) {
            formula(element);
        } else if (Ooxml.W.equals(space)) {
            word(element, element.getLocalName());
        } else {
            clean(element);
        }
    }

    private void word(Element element, String name) {
        if (MARKS_OF_PLACE.contains(name) || name.endsWith("Change")) {
            Ooxml.remove(element);
            return;
        }
        switch (name) {
            case "pPr", "rPr", "trPr", "tcPr", "tblPr", "tblGrid", "instrText" -> {
                // Properties are asked where they belong to something.
            }
            case "del", "moveFrom" -> drop(element, Kind.TRACKED);
            case "commentReference" -> drop(element, Kind.COMMENTS);
            case "object", "altChunk", "control" -> drop(element, Kind.EMBEDDED);
            case "sdt" -> contentControl(element);
            case "ruby" -> reading(element);
            case "tr" -> row(element);
            case "sym" -> {
                if (!Ooxml.attribute(element, "char").matches("[0-9A-Fa-f]{1,6}")) {
                    Ooxml.remove(element);
                }
            }
            default -> {
                clean(element);
                if (name.equals("ins") || name.equals("moveTo")) {
                    notes.add(Kind.TRACKED, Ooxml.place(element));
                }
                if (WRAPPINGS.contains(name)) {
                    Ooxml.unwrap(element);
                }
            }
        }
    }

    /// The place is told in words that are still there.
    private void drop(Element element, Kind kind) {
        var paragraph = Ooxml.paragraph(element);
        Ooxml.remove(element);
        notes.add(kind, paragraph.map(Ooxml::place).orElse(""));
    }

    /// A table of contents leads to pages, which a phone does not have.
    private void contentControl(Element control) {
        boolean contents =
                Ooxml.within(control, Ooxml.W, "docPartGallery").stream()
                        .anyMatch(each -> Ooxml.attribute(each, "val").contains("Contents"));
        if (contents) {
            drop(control, Kind.CONTENTS);
            return;
        }
        clean(control);
        Ooxml.unwrap(control);
    }

    /// Of the two forms of one thing the one that holds words or a picture.
    private void choose(Element alternatives) {
        var forms = Ooxml.children(alternatives);
        var best =
                forms.stream()
                        .filter(form ->
                                !Ooxml.within(form, Ooxml.W, "txbxContent").isEmpty()
                                        || !Ooxml.within(form, Ooxml.A, "blip").isEmpty())
                        .findFirst()
                        .or(() -> forms.reversed().stream().findFirst());
        forms.stream()
                .filter(form -> best.filter(form::isSameNode).isEmpty())
                .forEach(Ooxml::remove);
        best.ifPresent(form -> {
            clean(form);
            Ooxml.unwrap(form);
        });
        Ooxml.unwrap(alternatives);
    }

    private void formula(Element formula) {
        var words = new StringBuilder();
        Ooxml.within(formula, MATHS, "t").forEach(each -> words.append(each.getTextContent()));
        notes.add(Kind.FORMULAS, Ooxml.place(formula));
        var parent = formula.getParentNode();
        if (parent != null) {
            parent.replaceChild(Ooxml.run(xml, words.toString()), formula);
        }
    }

    /// The reading of a character stands behind it in brackets.
    private void reading(Element ruby) {
        var words = Ooxml.child(ruby, "rubyBase").map(Element::getTextContent).orElse("");
        var sound = Ooxml.child(ruby, "rt").map(Element::getTextContent).orElse("");
        notes.add(Kind.READINGS, Ooxml.place(ruby));
        var text = Ooxml.make(xml, "t");
        text.setAttribute("xml:space", "preserve");
        text.setTextContent(sound.isBlank() ? words : words + "（" + sound + "）");
        var parent = ruby.getParentNode();
        if (parent != null) {
            parent.replaceChild(text, ruby);
        }
    }

    private void row(Element row) {
        if (Ooxml.child(row, "trPr").flatMap(each -> Ooxml.child(each, "del")).isPresent()) {
            drop(row, Kind.TRACKED);
        } else {
            clean(row);
        }
    }

    private void joinWhereTheMarkIsDeleted(Element parent) {
        var children = Ooxml.children(parent);
        for (int index = 0; index + 1 < children.size(); index++) {
            var paragraph = children.get(index);
            var next = children.get(index + 1);
            if (isWord(paragraph, "p") && isWord(next, "p") && isMarkDeleted(paragraph)) {
                for (var child : Ooxml.children(paragraph).reversed()) {
                    if (!isWord(child, "pPr")) {
                        Ooxml.putFirst(next, child);
                    }
                }
                notes.add(Kind.TRACKED, Ooxml.place(next));
                Ooxml.remove(paragraph);
            }
        }
    }

    private static boolean isMarkDeleted(Element paragraph) {
        return Ooxml.child(paragraph, "pPr")
                .flatMap(properties -> Ooxml.child(properties, "rPr"))
                .flatMap(properties -> Ooxml.child(properties, "del"))
                .isPresent();
    }
}
