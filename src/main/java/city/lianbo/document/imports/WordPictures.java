package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import city.lianbo.document.imports.WordPackage.Relation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.w3c.dom.Element;

/// Brings every picture of a paragraph, old or new, single or grouped, into one plain form, and
/// names the drawings that are none.
final class WordPictures {

    private static final String V = "urn:schemas-microsoft-com:vml";

    private final Map<String, Relation> relations;
    private final Notes notes;

    WordPictures(Map<String, Relation> relations, Notes notes) {
        this.relations = relations;
        this.notes = notes;
    }

    /// A picture somewhere in the package.
    private record Found(String relation, String words) {}

    void settle(Element paragraph) {
        for (var name : List.of("drawing", "pict")) {
            for (var drawing : Ooxml.within(paragraph, Ooxml.W, name)) {
                settleOne(drawing);
            }
        }
    }

    private void settleOne(Element drawing) {
        var found = found(drawing);
        var place = Ooxml.place(drawing);
        var parent = drawing.getParentNode();
        if (parent == null) {
            return;
        }
        for (var picture : found) {
            if (isInside(picture.relation(), place)) {
                parent.insertBefore(plain(drawing, picture), drawing);
            }
        }
        if (found.isEmpty() && !heldWords(drawing)) {
            notes.add(isChart(drawing) ? Kind.CHARTS : Kind.SHAPES, place);
        }
        parent.removeChild(drawing);
    }

    private static List<Found> found(Element drawing) {
        var found = new ArrayList<Found>();
        var words = words(drawing);
        for (var blip : Ooxml.within(drawing, Ooxml.A, "blip")) {
            var embedded = blip.getAttributeNS(Ooxml.R, "embed");
            var linked = blip.getAttributeNS(Ooxml.R, "link");
            found.add(new Found(embedded.isEmpty() ? linked : embedded, words));
        }
        for (var image : Ooxml.within(drawing, V, "imagedata")) {
            var title = image.getAttributeNS("urn:schemas-microsoft-com:office:office", "title");
            found.add(
                    new Found(
                            image.getAttributeNS(Ooxml.R, "id"), words.isEmpty() ? title : words));
        }
        return found;
    }

    private static String words(Element drawing) {
        return Ooxml.within(drawing, Ooxml.WP, "docPr").stream()
                .flatMap(each ->
                        List.of(each.getAttribute("descr"), each.getAttribute("title")).stream())
                .filter(words -> !words.isBlank())
                .findFirst()
                .or(() ->
                        Ooxml.within(drawing, V, "shape").stream()
                                .map(each -> each.getAttribute("alt"))
                                .filter(words -> !words.isBlank())
                                .findFirst())
                .orElse("");
    }

    private boolean isInside(String relation, String place) {
        var target = Optional.ofNullable(relations.get(relation));
        if (target.filter(Relation::outside).isPresent()) {
            notes.add(Kind.PICTURES_ELSEWHERE, place);
            return false;
        }
        if (target.isEmpty()) {
            notes.add(Kind.PICTURES_UNREADABLE, place);
        }
        return target.isPresent();
    }

    /// A text box was emptied before; its frame is nothing that anybody misses.
    private static boolean heldWords(Element drawing) {
        return !Ooxml.within(drawing, V, "textbox").isEmpty()
                || !Ooxml.within(
                                drawing,
                                "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
                                "txbx")
                        .isEmpty();
    }

    private static boolean isChart(Element drawing) {
        return Ooxml.within(drawing, Ooxml.A, "graphicData").stream()
                .map(each -> each.getAttribute("uri"))
                .anyMatch(uri -> uri.contains("chart") || uri.contains("diagram"));
    }

    private static Element plain(Element drawing, Found picture) {
        var xml = drawing.getOwnerDocument();
        var blip = xml.createElementNS(Ooxml.A, "a:blip");
        blip.setAttributeNS(Ooxml.R, "r:embed", picture.relation());
        var fill = xml.createElementNS(Ooxml.PIC, "pic:blipFill");
        fill.appendChild(blip);
        var image = xml.createElementNS(Ooxml.PIC, "pic:pic");
        image.appendChild(fill);
        var data = xml.createElementNS(Ooxml.A, "a:graphicData");
        data.appendChild(image);
        var graphic = xml.createElementNS(Ooxml.A, "a:graphic");
        graphic.appendChild(data);
        var about = xml.createElementNS(Ooxml.WP, "wp:docPr");
        about.setAttribute("descr", picture.words());
        var inline = xml.createElementNS(Ooxml.WP, "wp:inline");
        inline.appendChild(about);
        inline.appendChild(graphic);
        var made = Ooxml.make(xml, "drawing");
        made.appendChild(inline);
        return made;
    }
}
