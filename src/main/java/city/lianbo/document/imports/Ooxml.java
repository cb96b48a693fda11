package city.lianbo.document.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Short words for walking through the XML of a Word file.
final class Ooxml {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    static final String R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    static final String WP =
            "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
    static final String PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    private static final int LONGEST_PLACE = 24;

    private Ooxml() {}

    static boolean isWord(Node node, String name) {
        return node instanceof Element element
                && W.equals(element.getNamespaceURI())
                && name.equals(element.getLocalName());
    }

    static List<Element> children(Node node) {
        var children = new ArrayList<Element>();
        for (var child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element) {
                children.add(element);
            }
        }
        return children;
    }

    static Optional<Element> child(Element element, String name) {
        return children(element).stream().filter(child -> isWord(child, name)).findFirst();
    }

    /// The `w:val` of a child.
    static Optional<String> value(Element element, String child) {
        return child(element, child).map(found -> attribute(found, "val"));
    }

    static String attribute(Element element, String name) {
        return element.getAttributeNS(W, name);
    }

    static Optional<Integer> number(String text) {
        try {
            return Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException _) {
            // A file may hold anything; no number is no number.
            return Optional.empty();
        }
    }

    /// A property that is on when it merely stands there.
    static boolean isOn(Element properties, String name) {
        return child(properties, name).map(Ooxml::isOn).orElse(false);
    }

    static boolean isOn(Element property) {
        return switch (attribute(property, "val")) {
            case "0", "false", "off", "none" -> false;
            default -> true;
        };
    }

    static Element make(Document document, String name) {
        return document.createElementNS(W, "w:" + name);
    }

    static Element make(Document document, String name, String value) {
        var element = make(document, name);
        element.setAttributeNS(W, "w:val", value);
        return element;
    }

    static Element run(Document document, String text) {
        var words = make(document, "t");
        words.setAttribute("xml:space", "preserve");
        words.setTextContent(text);
        var run = make(document, "r");
        run.appendChild(words);
        return run;
    }

    static List<Element> within(Element element, String namespace, String name) {
        var found = element.getElementsByTagNameNS(namespace, name);
        var list = new ArrayList<Element>();
        for (int index = 0; index < found.getLength(); index++) {
            if (found.item(index) instanceof Element each) {
                list.add(each);
            }
        }
        return list;
    }

    /// Puts a child before everything but the properties of its parent.
    static void putFirst(Element parent, Element child) {
        var properties = children(parent).stream().findFirst().filter(each -> isWord(each, "pPr"));
        var before = properties.map(Node::getNextSibling).orElse(null);
        parent.insertBefore(child, properties.isPresent() ? before : parent.getFirstChild());
    }

    /// The beginning of the paragraph in which something stands.
    static String place(Element element) {
        return paragraph(element).map(found -> shortened(text(found))).orElse("");
    }

    /// The paragraph in which something stands, or that it is.
    static Optional<Element> paragraph(Element element) {
        Node at = element;
        while (at != null && !isWord(at, "p")) {
            at = at.getParentNode();
        }
        return at instanceof Element found ? Optional.of(found) : Optional.empty();
    }

    /// The words of everything within.
    static String text(Element element) {
        var words = new StringBuilder();
        within(element, W, "t").forEach(text -> words.append(text.getTextContent()));
        return words.toString();
    }

    static String shortened(String words) {
        var line = words.strip();
        int shown = Math.min(LONGEST_PLACE, line.codePointCount(0, line.length()));
        return line.substring(0, line.offsetByCodePoints(0, shown));
    }

    static void remove(Node node) {
        var parent = node.getParentNode();
        if (parent != null) {
            parent.removeChild(node);
        }
    }

    /// Puts the children in the place of their parent.
    static void unwrap(Element element) {
        var parent = element.getParentNode();
        if (parent != null) {
            while (element.getFirstChild() != null) {
                parent.insertBefore(element.getFirstChild(), element);
            }
            parent.removeChild(element);
        }
    }
}
