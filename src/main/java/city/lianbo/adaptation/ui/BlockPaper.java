package city.lianbo.adaptation.ui;

import city.lianbo.document.Block;
import city.lianbo.document.BlockId;
import city.lianbo.document.Difference;
import city.lianbo.document.Document;
import city.lianbo.document.Passage;
import city.lianbo.document.Theme;
import city.lianbo.document.Variables;
import city.lianbo.document.WeChatHtml;
import com.vaadin.flow.component.Html;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.List;

/// One block as readers will see it, or with what differs marked in it: new words underlined, gone
/// words struck out, both also told to screen readers by their elements.
final class BlockPaper extends Div {

    private BlockPaper() {
        addClassName("block-paper");
    }

    static BlockPaper of(Passage passage, Theme theme, Variables variables) {
        var paper = new BlockPaper();
        var html = WeChatHtml.render(new Document(List.of(passage)), theme, variables);
        paper.add(new Html(html.withPictures(picture -> "media/" + picture.hex())));
        return paper;
    }

    static BlockPaper of(List<Difference.Run> runs) {
        var paper = new BlockPaper();
        paper.addClassName("block-runs");
        runs.forEach(run -> paper.getElement().appendChild(element(run)));
        return paper;
    }

    /// The newer block with its difference from the older, or as it is where only looks differ.
    static BlockPaper of(Block before, Block after, Theme theme) {
        var id = new BlockId("block");
        var parts =
                Difference.between(
                                new Document(List.of(new Passage(id, before))),
                                new Document(List.of(new Passage(id, after))))
                        .parts();
        return parts.getFirst() instanceof Difference.Changed changed && tells(changed.runs())
                ? of(changed.runs())
                : of(new Passage(id, after), theme, Variables.NONE);
    }

    static boolean tells(List<Difference.Run> runs) {
        return runs.stream().anyMatch(run -> run.kind() != Difference.Run.Kind.SAME);
    }

    private static Element element(Difference.Run run) {
        return switch (run.kind()) {
            case SAME -> Element.createText(run.text());
            case REMOVED -> new Element("del").setText(run.text());
            case ADDED -> new Element("ins").setText(run.text());
        };
    }
}
