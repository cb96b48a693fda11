package city.lianbo.document.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.xml.sax.Attributes;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/// Reads a stranger's XML: without declarations, so that no entity can grow or reach out, and only
/// after its depth and the number of its elements were counted without building anything.
final class SafeXml {

    static final int MOST_ELEMENTS = 150_000;

    /// A little less than what the parser of the JDK takes, to say it in our words.
    static final int DEEPEST = 95;

    private static final String NO_DECLARATIONS =
            "http://apache.org/xml/features/disallow-doctype-decl";

    /// The formal language of a strict file; its words are the same.
    private static final String STRICT = "http://purl.oclc.org/ooxml/";

    private SafeXml() {}

    static Document read(byte[] given, String fileName) {
        var xml = ordinary(given);
        try {
            count(xml, fileName);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature(NO_DECLARATIONS, true);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(new Silent());
            return builder.parse(new ByteArrayInputStream(xml));
        } catch (ParserConfigurationException missing) {
            throw new IllegalStateException(missing);
        } catch (SAXException | IOException _) {
            throw ImportRefused.broken(fileName);
        }
    }

    static byte[] write(Document document) {
        try {
            var factory = TransformerFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.ENCODING, "UTF-8");
            var bytes = new ByteArrayOutputStream();
            transformer.transform(new DOMSource(document), new StreamResult(bytes));
            return bytes.toByteArray();
        } catch (TransformerException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void count(byte[] xml, String fileName)
            throws ParserConfigurationException, SAXException, IOException {
        var factory = SAXParserFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature(NO_DECLARATIONS, true);
        try {
            factory.newSAXParser().parse(new ByteArrayInputStream(xml), new Counter(fileName));
        } catch (SAXParseException unreadable) {
            // The parser knows no other way to say so than in words.
            var words = String.valueOf(unreadable.getMessage());
            throw words.contains("DOCTYPE")
                    ? ImportRefused.declarations(fileName)
                    : ImportRefused.broken(fileName);
        }
    }

    private static byte[] ordinary(byte[] xml) {
        var head = new String(xml, 0, Math.min(xml.length, 4_000), StandardCharsets.ISO_8859_1);
        if (!head.contains(STRICT)) {
            return xml;
        }
        return new String(xml, StandardCharsets.UTF_8)
                .replaceAll(
                        "http://purl\\.oclc\\.org/ooxml/(wordprocessingml|drawingml|officeDocument)/",
                        "http://schemas.openxmlformats.org/$1/2006/")
                .getBytes(StandardCharsets.UTF_8);
    }

    /// Counts and stops; nothing is kept.
    private static final class Counter extends DefaultHandler {

        private final String fileName;
        private int elements;
        private int depth;

        Counter(String fileName) {
            this.fileName = fileName;
        }

        @Override
        public void startElement(String uri, String name, String qName, Attributes attributes) {
            if (++elements > MOST_ELEMENTS) {
                throw ImportRefused.tooMuch(fileName);
            }
            if (++depth > DEEPEST) {
                throw ImportRefused.tooDeep(fileName);
            }
            if (elements % 1_000 == 0) {
                Patience.check();
            }
        }

        @Override
        public void endElement(String uri, String name, String qName) {
            depth--;
        }
    }

    /// What is wrong is told by the exception; nothing goes to the console.
    private static final class Silent implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) throws SAXException {
            throw error;
        }

        @Override
        public void fatalError(SAXParseException error) throws SAXException {
            throw error;
        }
    }
}
