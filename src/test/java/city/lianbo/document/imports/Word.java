package city.lianbo.document.imports;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.openxmlformats.schemas.drawingml.x2006.wordprocessingDrawing.CTInline;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTNumbering;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyles;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;

/// Writes Word files with Apache POI, with the styles and numbers that Word and WPS themselves
/// write, and remembers every word in the order in which a reader meets it.
final class Word {

    static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    private static final String STYLES =
            """
            <w:styles xmlns:w="%s">
              <w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
              <w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/>
                <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
              <w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><w:basedOn w:val="a"/>
                <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="3"><w:name w:val="heading 3"/><w:basedOn w:val="a"/>
                <w:pPr><w:outlineLvl w:val="2"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/>
                <w:pPr><w:jc w:val="center"/></w:pPr></w:style>
              <w:style w:type="paragraph" w:styleId="a4"><w:name w:val="List Paragraph"/><w:basedOn w:val="a"/></w:style>
              <w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="a"/></w:style>
              <w:style w:type="character" w:styleId="a5"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
            </w:styles>
            """
                    .formatted(W);

    private static final String NUMBERS =
            """
            <w:numbering xmlns:w="%s">
              <w:abstractNum w:abstractNumId="0">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%%1、"/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%%2）"/></w:lvl>
              </w:abstractNum>
              <w:abstractNum w:abstractNumId="1">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%%1."/></w:lvl>
                <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%%2)"/></w:lvl>
              </w:abstractNum>
              <w:abstractNum w:abstractNumId="2">
                <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
                <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
                <w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl>
              </w:abstractNum>
              <w:abstractNum w:abstractNumId="3">
                <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%%1条"/></w:lvl>
              </w:abstractNum>
              <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
              <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
              <w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>
              <w:num w:numId="4"><w:abstractNumId w:val="3"/></w:num>
            </w:numbering>
            """
                    .formatted(W);

    static final int CHINESE = 1;
    static final int DECIMAL = 2;
    static final int BULLETS = 3;
    static final int CLAUSES = 4;

    final XWPFDocument document = new XWPFDocument();
    private final List<String> words = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    Word() {
        try {
            var styles = document.createStyles();
            for (var style : CTStyles.Factory.parse(inner(STYLES)).getStyleList()) {
                styles.addStyle(new XWPFStyle(style));
            }
            var numbering = document.createNumbering();
            var written = CTNumbering.Factory.parse(inner(NUMBERS));
            for (var each : written.getAbstractNumList()) {
                numbering.addAbstractNum(new XWPFAbstractNum(each));
            }
            for (var each : written.getNumList()) {
                numbering.addNum(each.getAbstractNumId().getVal(), each.getNumId());
            }
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// The schema's classes read what stands within an element.
    private static String inner(String xml) {
        return xml.replaceFirst("<w:(styles|numbering) ", "<xml-fragment ")
                .replaceFirst("</w:(styles|numbering)>", "</xml-fragment>");
    }

    /// Everything said so far, footnotes last.
    List<String> words() {
        var all = new ArrayList<>(words);
        all.addAll(notes);
        return all;
    }

    void said(String text) {
        words.add(text);
    }

    byte[] bytes() {
        var bytes = new ByteArrayOutputStream();
        try {
            document.write(bytes);
            document.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    XWPFParagraph line(String style, String... runs) {
        var paragraph = document.createParagraph();
        if (!style.isEmpty()) {
            paragraph.setStyle(style);
        }
        for (var run : runs) {
            say(paragraph, run);
        }
        return paragraph;
    }

    XWPFParagraph centred(String text) {
        var paragraph = line("", text);
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        return paragraph;
    }

    XWPFParagraph right(String text) {
        var paragraph = line("", text);
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        return paragraph;
    }

    XWPFParagraph item(int list, int level, String... runs) {
        var paragraph = line("", runs);
        paragraph.setNumID(BigInteger.valueOf(list));
        paragraph.setNumILvl(BigInteger.valueOf(level));
        return paragraph;
    }

    XWPFRun say(XWPFParagraph paragraph, String text) {
        words.add(text);
        var run = paragraph.createRun();
        run.setText(text);
        return run;
    }

    void bold(XWPFParagraph paragraph, String text) {
        say(paragraph, text).setBold(true);
    }

    void link(XWPFParagraph paragraph, String text, String address) {
        words.add(text);
        paragraph.createHyperlinkRun(address).setText(text);
    }

    void footnote(XWPFParagraph paragraph, String text) {
        var note = document.createFootnote();
        note.createParagraph().createRun().setText(text);
        paragraph.addFootnoteReference(note);
        notes.add(text);
    }

    void picture(XWPFParagraph paragraph, byte[] content, PictureType type, String description) {
        try {
            var run = paragraph.createRun();
            run.addPicture(
                    new ByteArrayInputStream(content),
                    type,
                    "picture",
                    Units.toEMU(200),
                    Units.toEMU(120));
            for (CTInline inline : run.getCTR().getDrawingArray(0).getInlineArray()) {
                inline.getDocPr().setDescr(description);
            }
        } catch (IOException | InvalidFormatException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /// Rows of words; each cell is a line.
    XWPFTable table(String[]... rows) {
        var table = document.createTable(rows.length, rows[0].length);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].length; column++) {
                var text = rows[row][column];
                if (!text.isEmpty()) {
                    words.add(text);
                    table.getRow(row).getCell(column).setText(text);
                }
            }
        }
        return table;
    }

    static void mergeDown(XWPFTable table, int column, int from, int to) {
        for (int row = from; row <= to; row++) {
            properties(table.getRow(row).getCell(column))
                    .addNewVMerge()
                    .setVal(row == from ? STMerge.RESTART : STMerge.CONTINUE);
        }
    }

    static void mergeAcross(XWPFTable table, int row, int from, int to) {
        properties(table.getRow(row).getCell(from))
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(to - from + 1L));
        for (int column = to; column > from; column--) {
            table.getRow(row).getCtRow().removeTc(column);
        }
    }

    private static org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr properties(
            XWPFTableCell cell) {
        var properties = cell.getCTTc().getTcPr();
        return properties == null ? cell.getCTTc().addNewTcPr() : properties;
    }

    /// XML as Word writes it where POI has no words for it; it stands in the paragraph.
    void raw(XWPFParagraph paragraph, String xml) {
        try {
            var parsed =
                    XmlObject.Factory.parse(
                            "<r xmlns:w=\""
                                    + W
                                    + "\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
                                    + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
                                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                                    + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                                    + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                                    + xml
                                    + "</r>");
            try (var from = parsed.newCursor();
                    var to = paragraph.getCTP().newCursor()) {
                from.toFirstChild();
                from.toFirstChild();
                to.toEndToken();
                do {
                    from.copyXml(to);
                } while (from.toNextSibling());
            }
        } catch (XmlException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static byte[] png(int width, int height, Color colour) {
        return picture(width, height, colour, "png");
    }

    static byte[] picture(int width, int height, Color colour, String format) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static byte[] of(Consumer<Word> text) {
        var word = new Word();
        text.accept(word);
        return word.bytes();
    }
}
