package city.lianbo.review.ui;

import city.lianbo.review.ui.TextDifference.Run;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.dom.ElementFactory;
import java.util.List;

/// Shows the whole text with what differs from the master marked in it: new words underlined, gone
/// words struck out, both also told to screen readers by their elements.
final class DifferenceText extends Div {

    DifferenceText(List<String> before, List<String> after) {
        addClassName("difference");
        for (var paragraph : TextDifference.between(before, after)) {
            var line = new Paragraph();
            if (paragraph.changed()) {
                line.addClassName("difference-changed");
            }
            paragraph.runs().forEach(run -> line.getElement().appendChild(element(run)));
            add(line);
        }
    }

    static Element element(Run run) {
        return switch (run.fate()) {
            case SAME -> Element.createText(run.text());
            case GONE -> new Element("del").setText(run.text());
            case NEW -> new Element("ins").setText(run.text());
        };
    }

    static Element line(String before, String after) {
        var line = ElementFactory.createSpan();
        TextDifference.within(before, after).forEach(run -> line.appendChild(element(run)));
        return line;
    }
}
