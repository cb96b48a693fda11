package city.lianbo.document.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import city.lianbo.document.imports.ImportNote.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that mean no good, or that somebody broke: each gets its own words, soon, and in little
/// memory.
@Timeout(60)
class HostileFilesTest {

    private static final String BODY = "word/document.xml";
    private static final int MEGABYTE = 1_000_000;

    @Test
    void anEmptyFileIsRefused() {
        refused("a.docx", new byte[0], "empty");
    }

    @Test
    void twoHundredMegabytesAreRefusedUnread() {
        refused("a.docx", new byte[200 * MEGABYTE], "size");
    }

    @Test
    void anArchiveThatGrowsBeyondMeasureIsRefused() throws IOException {
        var parts = parts();
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
            zip.putNextEntry(new ZipEntry("word/media/image1.png"));
            var zeroes = new byte[MEGABYTE];
            for (int written = 0; written < 2_000; written++) {
                zip.write(zeroes);
            }
            zip.closeEntry();
        }
        assertThat(bytes.size()).isLessThan(5 * MEGABYTE);

        refused("a.docx", bytes.toByteArray(), "unpacked");
    }

    @Test
    void entitiesThatReachOutOrGrowAreRefused() throws IOException {
        var reaching =
                changed(xml ->
                        xml.replaceFirst(
                                "<w:document",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                                        + "<w:document"));
        refused("a.docx", reaching, "declarations");

        var growing = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 \"laugh\">");
        for (int each = 1; each < 20; each++) {
            growing.append("<!ENTITY a%d \"&a%d;&a%d;\">".formatted(each, each - 1, each - 1));
        }
        growing.append("]>");
        refused(
                "a.docx",
                changed(xml -> xml.replaceFirst("<w:document", growing + "<w:document")),
                "declarations");
    }

    @Test
    void declarationsInAnyOtherPartAreRefusedToo() throws IOException {
        var parts = parts();
        var relations =
                new String(parts.getOrDefault("_rels/.rels", new byte[0]), StandardCharsets.UTF_8);
        parts.put(
                "_rels/.rels",
                relations
                        .replaceFirst("<Relationships", "<!DOCTYPE r><Relationships")
                        .getBytes(StandardCharsets.UTF_8));

        refused("a.docx", zipped(parts), "declarations");
    }

    @Test
    void macrosAreRefusedWhateverTheFileIsCalled() throws IOException {
        var named = parts();
        named.put("word/vbaProject.bin", new byte[] {1, 2, 3});
        refused("renamed.docx", zipped(named), "macros");

        var typed = parts();
        typed.computeIfPresent(
                "[Content_Types].xml",
                (_, types) ->
                        new String(types, StandardCharsets.UTF_8)
                                .replace(
                                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                                        "application/vnd.ms-word.document.macroEnabled.main+xml")
                                .getBytes(StandardCharsets.UTF_8));
        refused("renamed.docx", zipped(typed), "macros");
    }

    @Test
    void otherKindsOfFilesAreRefusedByTheirContent() throws IOException {
        refused("a.docx", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "kind");
        refused("a.docx", Word.png(3, 3, java.awt.Color.RED), "kind");
        refused("a.docx", new byte[] {'M', 'Z', 0, 3, 0, 0}, "kind");
        refused("a.docx", "一段没有格式的话".getBytes(StandardCharsets.UTF_8), "kind");
        refused("a.docx", "{\\rtf1 a}".getBytes(StandardCharsets.UTF_8), "old");
        refused("a.md", new byte[] {0, 1, 2, 3, 4}, "kind");
        refused("a.docx", zipped(Map.of("hello.txt", new byte[] {65})), "kind");
        refused(
                "a.docx",
                zipped(
                        Map.of(
                                "[Content_Types].xml",
                                "<Types>spreadsheetml</Types>".getBytes(StandardCharsets.UTF_8))),
                "kind");
    }

    @Test
    void aFileUnderAPasswordIsToldFromAnOldOne() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var out = encryptor.getDataStream(files)) {
                out.write(FiveFiles.notice().bytes());
            }
            files.writeFilesystem(bytes);
        }
        refused("a.docx", bytes.toByteArray(), "locked");

        var old = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(new byte[] {1, 2}), "WordDocument");
            files.writeFilesystem(old);
        }
        refused("a.doc", old.toByteArray(), "old");
    }

    @Test
    void aTruncatedFileIsRefusedWhereverItWasCut() {
        var whole = FiveFiles.eventPlan().bytes();

        for (int share = 1; share < 20; share++) {
            refused("a.docx", Arrays.copyOf(whole, whole.length * share / 20), "broken");
        }
    }

    @Test
    void aDamagedFileNeverFailsWithoutWords() {
        var whole = FiveFiles.warning().bytes();

        for (int place = 0; place < whole.length; place += 61) {
            var damaged = whole.clone();
            damaged[place] ^= 0x55;
            try {
                Imports.read("a.docx", damaged, Read.LONG);
            } catch (ImportRefused refused) {
                assertThat(refused.messageKey()).startsWith("document.import.refused.");
            }
        }
    }

    @Test
    void wildXmlNeverFailsWithoutWords() throws IOException {
        for (var wild :
                new String[] {
                    "<w:p/><w:tbl/><w:tbl><w:tr/></w:tbl>",
                    "<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val=\"99999999\"/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                    "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"-7\"/><w:numId w:val=\"2\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
                    "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"x\"/><w:numId w:val=\"77\"/></w:numPr></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
                    "<w:p><w:pPr><w:outlineLvl w:val=\"-1\"/></w:pPr><w:r><w:t>a</w:t></w:r></w:p>",
                    "<w:p><w:r><w:footnoteReference w:id=\"41\"/><w:t>a</w:t></w:r></w:p>",
                    "<w:p><w:r><w:sym w:font=\"x\" w:char=\"zz\"/><w:t>a</w:t></w:r></w:p>",
                    "<w:p><w:hyperlink><w:r><w:t>a</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>",
                    "<w:p><w:pPr><w:pStyle w:val=\"nobody\"/></w:pPr><w:r><w:drawing/><w:pict/><w:object/><w:t>a</w:t></w:r></w:p>",
                    "<w:sdt/><w:sdt><w:sdtContent/></w:sdt><w:ins/><w:p><w:r><w:t>a</w:t></w:r></w:p>"
                }) {
            var file = changed(xml -> xml.replace("<w:body>", "<w:body>" + wild));

            assertThat(Read.letters(Imports.read("a.docx", file, Read.LONG)))
                    .as(wild)
                    .contains("暴雨橙色预警");
        }
    }

    @Test
    void deepNestingIsRefused() throws IOException {
        var deep =
                "<w:sdt><w:sdtContent>".repeat(50_000) + "</w:sdtContent></w:sdt>".repeat(50_000);
        refused("a.docx", changed(xml -> xml.replace("<w:body>", "<w:body>" + deep)), "depth");

        refused("a.html", bytes("<p>a</p>" + "<div>".repeat(100_000)), "depth");
        var quotes = Imports.read("a.md", bytes(">".repeat(100_000) + " a"), Read.LONG);
        assertThat(Read.letters(quotes)).endsWith("a");
        refusedOrRead("a.md", bytes("[".repeat(200_000)));
        refusedOrRead("a.md", bytes("*a **a ".repeat(50_000)));
        refusedOrRead("a.md", bytes("- ".repeat(50_000)));
    }

    @Test
    void aMillionCellsAreRefused() throws IOException {
        var row = "<w:tr>" + "<w:tc><w:p/></w:tc>".repeat(1_000) + "</w:tr>";
        var table = "<w:tbl>" + row.repeat(1_000) + "</w:tbl>";
        refused("a.docx", changed(xml -> xml.replace("<w:body>", "<w:body>" + table)), "much");

        var html = "<table>" + ("<tr>" + "<td>a".repeat(1_000)).repeat(1_000) + "</table>";
        refused("a.html", bytes(html), "much");
    }

    @Test
    void moreThanAnArticleCanHoldIsRefused() {
        refused("a.html", bytes("<p>a</p>".repeat(4_000)), "long");
        refused("a.txt", bytes("一行\n".repeat(4_000)), "long");
    }

    @Test
    void nothingIsEverFetchedFromAnywhere() throws IOException {
        var parts = parts();
        parts.computeIfPresent(
                "word/_rels/document.xml.rels",
                (_, relations) ->
                        new String(relations, StandardCharsets.UTF_8)
                                .replace(
                                        "</Relationships>",
                                        "<Relationship Id=\"far\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\""
                                                + " Target=\"file:///etc/passwd\" TargetMode=\"External\"/></Relationships>")
                                .getBytes(StandardCharsets.UTF_8));
        parts.computeIfPresent(
                BODY,
                (_, xml) ->
                        new String(xml, StandardCharsets.UTF_8)
                                .replace(
                                        "<w:body>",
                                        "<w:body><w:p><w:r><w:drawing><a:blip xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                                                + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:link=\"far\"/></w:drawing></w:r></w:p>")
                                .getBytes(StandardCharsets.UTF_8));

        var imported = Imports.read("a.docx", zipped(parts), Read.LONG);

        assertThat(imported.pictures()).isEmpty();
        assertThat(Read.kinds(imported)).contains(Kind.PICTURES_ELSEWHERE);
    }

    @Test
    void whoTakesTooLongIsStopped() {
        var file = FiveFiles.notice().bytes();

        assertThatThrownBy(() -> Imports.read("a.docx", file, Duration.ZERO))
                .isInstanceOfSatisfying(
                        ImportRefused.class,
                        refused ->
                                assertThat(refused.messageKey())
                                        .isEqualTo("document.import.refused.time"));
    }

    private static void refused(String name, byte[] content, String why) {
        assertThatExceptionOfType(ImportRefused.class)
                .as(why)
                .isThrownBy(() -> Imports.read(name, content, Read.LONG))
                .satisfies(refused -> {
                    assertThat(refused.messageKey()).isEqualTo("document.import.refused." + why);
                    assertThat(refused.arguments()).startsWith(name);
                });
    }

    private static void refusedOrRead(String name, byte[] content) {
        try {
            Imports.read(name, content, Read.LONG);
        } catch (ImportRefused refused) {
            assertThat(refused.messageKey()).doesNotEndWith("time");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] changed(UnaryOperator<String> change) throws IOException {
        var parts = parts();
        parts.computeIfPresent(
                BODY, (_, xml) -> bytes(change.apply(new String(xml, StandardCharsets.UTF_8))));
        return zipped(parts);
    }

    private static Map<String, byte[]> parts() throws IOException {
        var parts = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(FiveFiles.warning().bytes()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] zipped(Map<String, byte[]> parts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var part : parts.entrySet()) {
                write(zip, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
    }
}
