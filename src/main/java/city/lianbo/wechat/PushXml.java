package city.lianbo.wechat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/// One element of a push. The reader takes no document type, so no entities of any kind.
record PushXml(Element element) {

    static Optional<PushXml> parse(String xml) {
        try {
            var builder = factory().newDocumentBuilder();
            builder.setErrorHandler(new DefaultHandler()); // the default one writes to stderr
            var document = builder.parse(new InputSource(new StringReader(xml)));
            return Optional.of(new PushXml(document.getDocumentElement()));
        } catch (SAXException | IOException unreadable) {
            return Optional.empty();
        } catch (ParserConfigurationException impossible) {
            throw new IllegalStateException("The JDK's own parser knows these", impossible);
        }
    }

    private static DocumentBuilderFactory factory() throws ParserConfigurationException {
        var factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setAttribute(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXIncludeAware(false);
        factory.setExpandEntityReferences(false);
        return factory;
    }

    /// The text of the first child of that name; empty where there is none.
    String text(String name) {
        return child(name).map(found -> found.element.getTextContent().strip()).orElse("");
    }

    Optional<PushXml> child(String name) {
        return children(name).stream().findFirst();
    }

    List<PushXml> children(String name) {
        var found = new ArrayList<PushXml>();
        for (var node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                found.add(new PushXml(child));
            }
        }
        return List.copyOf(found);
    }

    /// All elements at the end of a path of names.
    List<PushXml> at(String... path) {
        var here = List.of(this);
        for (var name : path) {
            here = here.stream().flatMap(each -> each.children(name).stream()).toList();
        }
        return here;
    }
}
