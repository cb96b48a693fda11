package city.lianbo.document.imports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipInputStream;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/// The parts of a Word file, unpacked with a hand on the brake: how many, how large each, how large
/// together. Names are only looked up, never used as paths.
final class WordPackage {

    static final long MOST_UNPACKED = 80_000_000;
    static final int LARGEST_TEXT = 40_000_000;

    private static final int MOST_PARTS = 5_000;
    private static final int CHUNK = 64 * 1024;
    private static final String RELATION =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// The list of contents stands at the end of every whole archive.
    private static final String END = "PK\u0005\u0006";

    private static final int LONGEST_END = 22 + 65_535;

    private final String fileName;
    private final Map<String, byte[]> parts = new HashMap<>();
    private final String main;

    private WordPackage(String fileName, byte[] content) {
        this.fileName = fileName;
        checkEnd(content);
        unpack(content);
        checkKind();
        main =
                relations("").values().stream()
                        .filter(relation -> relation.is("officeDocument"))
                        .map(Relation::target)
                        .findFirst()
                        .orElseThrow(() -> ImportRefused.broken(fileName));
    }

    static WordPackage open(String fileName, byte[] content) {
        return new WordPackage(fileName, content);
    }

    /// A link from one part to another, or out of the file.
    record Relation(String type, String target, boolean outside) {

        boolean is(String wanted) {
            return type.equals(RELATION + wanted);
        }
    }

    String main() {
        return main;
    }

    Optional<byte[]> part(String name) {
        return Optional.ofNullable(parts.get(name));
    }

    Optional<Document> xml(String name) {
        return part(name).map(content -> SafeXml.read(content, fileName));
    }

    /// The first part the main one leads to in this manner.
    Optional<String> partOfMain(String type) {
        return relations(main).values().stream()
                .filter(relation -> relation.is(type) && !relation.outside())
                .map(Relation::target)
                .findFirst();
    }

    /// Relations of a part by their id; of the whole package where the name is empty.
    Map<String, Relation> relations(String part) {
        int slash = part.lastIndexOf('/') + 1;
        var folder = part.substring(0, slash);
        var relations = new HashMap<String, Relation>();
        xml(folder + "_rels/" + part.substring(slash) + ".rels")
                .ifPresent(xml -> {
                    var found = xml.getElementsByTagNameNS("*", "Relationship");
                    for (int index = 0; index < found.getLength(); index++) {
                        if (found.item(index) instanceof Element element) {
                            relations.put(element.getAttribute("Id"), relation(element, folder));
                        }
                    }
                });
        return relations;
    }

    private static Relation relation(Element element, String folder) {
        boolean outside = element.getAttribute("TargetMode").equals("External");
        var target = element.getAttribute("Target");
        return new Relation(
                element.getAttribute("Type"), outside ? target : name(folder, target), outside);
    }

    private static String name(String folder, String target) {
        var path = target.startsWith("/") ? target.substring(1) : folder + target;
        while (path.contains("/../")) {
            var shorter = path.replaceFirst("[^/]+/\\.\\./", "");
            if (shorter.equals(path)) {
                break;
            }
            path = shorter;
        }
        return path.replace("/./", "/");
    }

    private void checkEnd(byte[] content) {
        int from = Math.max(0, content.length - LONGEST_END);
        var tail = new String(content, from, content.length - from, StandardCharsets.ISO_8859_1);
        if (!tail.contains(END)) {
            throw ImportRefused.broken(fileName);
        }
    }

    private void unpack(byte[] content) {
        long left = MOST_UNPACKED;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var name = entry.getName();
                var part = read(zip, left);
                left -= part.length;
                if (isXml(name) && part.length > LARGEST_TEXT) {
                    throw ImportRefused.tooMuch(fileName);
                }
                if (parts.size() >= MOST_PARTS || parts.put(name, part) != null) {
                    throw ImportRefused.broken(fileName);
                }
            }
        } catch (IOException | IllegalArgumentException _) {
            throw ImportRefused.broken(fileName);
        }
    }

    private byte[] read(InputStream from, long limit) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var chunk = new byte[CHUNK];
        for (int read = from.read(chunk); read >= 0; read = from.read(chunk)) {
            if (bytes.size() + read > limit) {
                throw ImportRefused.unpacksTooLarge(fileName, MOST_UNPACKED);
            }
            bytes.write(chunk, 0, read);
            Patience.check();
        }
        return bytes.toByteArray();
    }

    private void checkKind() {
        if (parts.keySet().stream().anyMatch(name -> name.endsWith("vbaProject.bin"))) {
            throw ImportRefused.macros(fileName);
        }
        var types = part("[Content_Types].xml").orElseThrow(() -> wrongKind());
        var words = new String(types, StandardCharsets.UTF_8);
        if (words.contains("macroEnabled")) {
            throw ImportRefused.macros(fileName);
        }
        if (!words.contains("wordprocessingml")) {
            throw wrongKind();
        }
    }

    private ImportRefused wrongKind() {
        return ImportRefused.wrongKind(fileName);
    }

    private static boolean isXml(String name) {
        return name.endsWith(".xml") || name.endsWith(".rels");
    }
}
