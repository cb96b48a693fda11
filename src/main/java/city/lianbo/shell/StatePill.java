package city.lianbo.shell;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/// A state as icon, word and colour together, so that none of the three is needed to understand it.
public final class StatePill extends Span {

    /// @param word already translated
    public StatePill(Tone tone, VaadinIcon icon, String word) {
        var picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        add(picture, new Span(word));
        addClassNames("state-pill", tone.className());
    }
}
