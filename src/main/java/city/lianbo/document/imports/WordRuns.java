package city.lianbo.document.imports;

import city.lianbo.document.imports.ImportNote.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/// Says of every run itself what its styles say: bold, italic, underlined, struck. What Word does
/// not show, nobody meant to publish: hidden runs go.
final class WordRuns {

    private static final List<String> KEPT = List.of("b", "i", "strike", "u", "vertAlign");

    private final WordStyles styles;
    private final Notes notes;

    WordRuns(WordStyles styles, Notes notes) {
        this.styles = styles;
        this.notes = notes;
    }

    /// @param boldCounts false where the whole line is bold anyway
    void settle(Element paragraph, Element properties, boolean boldCounts) {
        var ofParagraph =
                Ooxml.value(properties, "pStyle").map(styles::characters).orElse(List.of());
        for (var run : Ooxml.within(paragraph, Ooxml.W, "r")) {
            settle(run, ofParagraph, boldCounts);
        }
    }

    private void settle(Element run, List<Element> ofParagraph, boolean boldCounts) {
        var own = Ooxml.child(run, "rPr");
        var sources = new ArrayList<Element>();
        own.ifPresent(sources::add);
        own.flatMap(each -> Ooxml.value(each, "rStyle"))
                .ifPresent(style -> sources.addAll(styles.characters(style)));
        sources.addAll(ofParagraph);
        if (first(sources, "vanish").filter(Ooxml::isOn).isPresent()) {
            var paragraph = Ooxml.paragraph(run);
            Ooxml.remove(run);
            if (!run.getTextContent().isBlank()) {
                notes.add(Kind.HIDDEN, paragraph.map(Ooxml::place).orElse(""));
            }
            return;
        }
        var document = run.getOwnerDocument();
        var plain = Ooxml.make(document, "rPr");
        for (var name : KEPT) {
            if (boldCounts || !name.equals("b")) {
                first(sources, name).ifPresent(found -> plain.appendChild(found.cloneNode(true)));
            }
        }
        if (first(sources, "dstrike").filter(Ooxml::isOn).isPresent()) {
            plain.appendChild(Ooxml.make(document, "strike"));
        }
        own.ifPresent(Ooxml::remove);
        run.insertBefore(plain, run.getFirstChild());
    }

    private static Optional<Element> first(List<Element> sources, String name) {
        return WordStyles.first(sources, each -> Ooxml.child(each, name));
    }
}
