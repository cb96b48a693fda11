package city.lianbo.account.ui;

import city.lianbo.account.Positioning;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/// What an account is for, in two lines: duty and audience above, tone and what it does not cover
/// below. Shows nothing where nobody has said it.
@StyleSheet("assets/account.css")
public final class PositioningLines extends Div {

    public PositioningLines() {
        addClassName("positioning-lines");
        setVisible(false);
    }

    public void show(Positioning positioning) {
        removeAll();
        setVisible(!positioning.isEmpty());
        var above = new Div();
        part(above, "account.positioning.duty", positioning.duty());
        part(above, "account.positioning.audience", positioning.audience());
        var below = new Div();
        part(below, "account.positioning.tone", positioning.tone());
        part(below, "account.positioning.not-ours", positioning.notOurs());
        add(above, below);
    }

    private void part(Div line, String labelKey, String text) {
        if (!text.isEmpty()) {
            var label = new Span(getTranslation(labelKey));
            label.addClassName("account-quiet");
            var words = new Span(text);
            words.setTitle(text);
            line.add(label, words);
        }
    }
}
